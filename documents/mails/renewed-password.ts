import { frenchDateTimeInParis } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';
import { type IssuedPassword, passwordBlocks, passwordCare, signInAction } from './password-mail.ts';

/**
 * Carries the password that was asked for on the public side, after a loss or a theft (PWD-06).
 * @param data.requestedAt ISO instant of the request.
 */
export function renewedPassword(data: IssuedPassword & { requestedAt: string }): Mail {
  return laidOut({
    subject: "Votre nouveau mot de passe pour l'extranet de monenfant.fr",
    preheader: "L'ancien ne fonctionne plus.",
    title: 'Votre nouveau mot de passe',
    body: [
      `Un nouveau mot de passe a été demandé pour votre compte le ${frenchDateTimeInParis(data.requestedAt)}. L'ancien ne fonctionne plus et vos sessions ouvertes sont fermées.`,
      ...passwordBlocks(data),
    ],
    action: signInAction(data),
    closing: [
      ...passwordCare,
      "Vous n'avez rien demandé ? Quelqu'un a saisi votre identifiant, sans pouvoir lire ce message. Connectez-vous avec ce mot de passe, changez-le et prévenez la Caf.",
    ],
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
