import { laidOut, type Mail } from './layout.ts';
import {
  applicationNeeded,
  type IssuedPassword,
  passwordBlocks,
  passwordCare,
  signInAction,
} from './password-mail.ts';

/** Carries the first password of a Caf agent whose account the Cnaf has just created (PWD-02). */
export function cafAgentWelcome(data: IssuedPassword): Mail {
  return laidOut({
    subject: "Votre accès d'agent de Caf à l'extranet de monenfant.fr est ouvert",
    preheader: 'Un mot de passe provisoire, et une application à avoir sur votre téléphone.',
    title: "Votre accès d'agent de Caf est ouvert",
    body: [
      "La Cnaf vous a ouvert l'extranet des partenaires. Vous y traitez les demandes d'habilitation de votre département, vous y enregistrez les conventions signées et vous y validez ce qui paraît sur monenfant.fr.",
      ...passwordBlocks(data),
      applicationNeeded,
    ],
    action: signInAction(data),
    closing: [
      ...passwordCare,
      "Votre numéro d'identification accompagne chacun de vos actes dans le journal de l'extranet.",
    ],
    contact: 'Une question ? Adressez-vous à votre administrateur de la Cnaf.',
  });
}
