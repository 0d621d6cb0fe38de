import { laidOut, type Mail } from './layout.ts';
import { type IssuedPassword, passwordBlocks, passwordCare, signInAction } from './password-mail.ts';

/** Carries the password that takes the place of one which may be known to others (AVN-02, PWD-02). */
export function replacedPassword(data: IssuedPassword): Mail {
  return laidOut({
    subject: "Votre mot de passe pour l'extranet de monenfant.fr est remplacé",
    preheader: "L'ancien ne fonctionne plus.",
    title: 'Votre mot de passe est remplacé',
    body: [
      "Par sécurité, la Caf a fait remplacer votre mot de passe. L'ancien ne fonctionne plus et vos sessions ouvertes sont fermées.",
      ...passwordBlocks(data),
    ],
    action: signInAction(data),
    closing: passwordCare,
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
