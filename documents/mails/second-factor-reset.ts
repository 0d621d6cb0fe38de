import { frenchDateTimeInParis } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';
import { type ResetAuthor, resetAuthor } from './reset-author.ts';

/**
 * Tells a person that their second factor was reset by somebody else.
 * @param data.at ISO instant of the reset. `data.by`: who did it. `data.signInUrl`: where the next sign-in enrols anew.
 */
export function secondFactorReset(data: { at: string; by: ResetAuthor; signInUrl: string }): Mail {
  return laidOut({
    subject: 'Votre double authentification a été réinitialisée',
    preheader: 'Votre prochaine connexion en mettra une nouvelle en place.',
    title: 'Votre double authentification a été réinitialisée',
    body: [
      `La double authentification de votre compte de l'extranet a été réinitialisée le ${frenchDateTimeInParis(data.at)} par ${resetAuthor(data.by)}. Vos sessions ouvertes sont fermées.`,
      "Vous l'avez demandé ? Connectez-vous avec votre mot de passe : une nouvelle clé vous sera donnée, à ajouter à votre application. L'ancienne ne sert plus, vous pouvez l'effacer.",
      "Vous ne l'avez pas demandé ? Demandez tout de suite un nouveau mot de passe, puis prévenez votre Caf ou la Cnaf.",
    ],
    action: { label: 'Me connecter', url: data.signInUrl },
    contact: 'Une question ? Adressez-vous à votre Caf ou à un administrateur de la Cnaf.',
  });
}
