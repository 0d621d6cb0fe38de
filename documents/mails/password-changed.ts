import { frenchDateTimeInParis } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells a person that their password has just been changed (PWD-05).
 * @param data.at ISO instant of the change. `data.resetUrl`: where a new password can be asked for.
 */
export function passwordChanged(data: { at: string; resetUrl: string }): Mail {
  return laidOut({
    subject: 'Votre mot de passe a été changé',
    preheader: "Si c'est vous, vous n'avez rien à faire.",
    title: 'Votre mot de passe a été changé',
    body: [
      `Le mot de passe de votre compte de l'extranet a été changé le ${frenchDateTimeInParis(data.at)}.`,
      "C'est vous ? Vous n'avez rien à faire.",
      "Ce n'est pas vous ? Demandez tout de suite un nouveau mot de passe : il fermera toutes les sessions ouvertes. Puis prévenez la Caf.",
    ],
    action: { label: 'Demander un nouveau mot de passe', url: data.resetUrl },
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
