import { frenchDateTimeInParis } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells a person that too many failures locked their account for a while (PWD-08).
 * @param data.until ISO instant at which it opens again. `data.resetUrl`: where a new password can be asked for.
 */
export function accountLocked(data: { until: string; resetUrl: string }): Mail {
  return laidOut({
    subject: "Votre compte de l'extranet est bloqué pour un moment",
    preheader: 'Trop de mots de passe erronés. Il se débloque tout seul.',
    title: 'Votre compte est bloqué pour un moment',
    body: [
      'Plusieurs mots de passe erronés ont été saisis pour votre compte. Par précaution, il est bloqué. Il se débloque tout seul :',
      { facts: [['Connexion possible à partir du', frenchDateTimeInParis(data.until)]] },
      'Vous avez oublié votre mot de passe ? Demandez-en un nouveau.',
    ],
    action: { label: 'Demander un nouveau mot de passe', url: data.resetUrl },
    closing: ["Ce n'était pas vous ? Quelqu'un essaie peut-être d'entrer à votre place : prévenez la Caf."],
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
