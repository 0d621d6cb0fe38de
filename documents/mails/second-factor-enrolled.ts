import { frenchDateTimeInParis } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

const whomToAsk = {
  'caf-agent': 'un collègue de votre Caf ou un administrateur de la Cnaf',
  'cnaf-admin': 'un autre administrateur de la Cnaf',
  partner: 'votre Caf',
} as const;

/**
 * Tells a person that an authenticator application now goes with their account.
 * @param data.at ISO instant of the enrolment. `data.role`: whose account it is, which says whom to ask.
 */
export function secondFactorEnrolled(data: { at: string; role: keyof typeof whomToAsk }): Mail {
  const whom = whomToAsk[data.role];
  return laidOut({
    subject: 'Votre double authentification est en place',
    preheader: 'Chaque connexion demandera un code de votre application.',
    title: 'Votre double authentification est en place',
    body: [
      `Une application d'authentification a été associée à votre compte de l'extranet le ${frenchDateTimeInParis(data.at)}. Chaque connexion demandera désormais votre mot de passe, puis le code que l'application affiche.`,
      "C'est vous ? Vous n'avez rien à faire.",
      `Ce n'est pas vous ? Prévenez tout de suite ${whom} : votre double authentification peut être réinitialisée à l'instant. Puis demandez un nouveau mot de passe.`,
      `Vous perdez ou changez de téléphone ? Demandez aussi à ${whom} de la réinitialiser.`,
    ],
    contact: 'Une question ? Adressez-vous à votre Caf ou à un administrateur de la Cnaf.',
  });
}
