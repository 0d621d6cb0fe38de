import { laidOut, type Mail } from './layout.ts';
import { type IssuedPassword, passwordBlocks, passwordCare, signInAction } from './password-mail.ts';

/** Carries the first password of a person that a convention names (ACT-06, PWD-02). */
export function firstPassword(data: IssuedPassword): Mail {
  return laidOut({
    subject: "Votre accès à l'extranet de monenfant.fr est ouvert",
    preheader: 'Un mot de passe provisoire, à changer à la première connexion.',
    title: 'Votre accès est ouvert',
    body: [
      "Votre organisme et la Caf ont signé une convention d'habilitation informatique qui vous nomme. Vous pouvez maintenant tenir à jour les informations de vos établissements sur monenfant.fr.",
      ...passwordBlocks(data),
    ],
    action: signInAction(data),
    closing: [
      ...passwordCare,
      "Votre numéro d'identification accompagne chacune de vos saisies : il permet à la Caf de savoir qu'elles viennent d'une personne habilitée.",
    ],
    contact: 'Une question ? Adressez-vous à la Caf qui a signé la convention de votre organisme.',
  });
}
