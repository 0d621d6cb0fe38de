import { laidOut, type Mail } from './layout.ts';
import {
  applicationNeeded,
  type IssuedPassword,
  passwordBlocks,
  passwordCare,
  signInAction,
} from './password-mail.ts';

/** Carries the first password of an administrator of the Cnaf (PWD-02). */
export function cnafAdminWelcome(data: IssuedPassword): Mail {
  return laidOut({
    subject: "Votre accès d'administrateur à l'extranet de monenfant.fr est ouvert",
    preheader: 'Un mot de passe provisoire, et une application à avoir sur votre téléphone.',
    title: "Votre accès d'administrateur est ouvert",
    body: [
      "Vous pouvez maintenant charger les listes d'établissements des Caf et ouvrir les accès de leurs agents.",
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
