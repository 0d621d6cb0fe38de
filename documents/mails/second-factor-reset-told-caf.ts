import { frenchDateTimeInParis } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';
import { type ResetAuthor, resetAuthor } from './reset-author.ts';

/**
 * Tells the Caf's mailbox that the second factor of one of its agents was reset. It names nobody: the numbers are
 * enough to find the act in the journal.
 * @param data.at ISO instant of the reset. `data.by`: who did it. `data.accountId`: whose it was.
 */
export function secondFactorResetToldCaf(data: {
  at: string;
  by: Omit<ResetAuthor, 'name'>;
  accountId: string;
  journalUrl: string;
}): Mail {
  return laidOut({
    subject: "La double authentification d'un agent a été réinitialisée",
    preheader: "Vérifiez que cette personne l'a bien demandé.",
    title: "La double authentification d'un agent de votre Caf a été réinitialisée",
    body: [
      "À sa prochaine connexion, cette personne associera une nouvelle application à son compte. Si elle n'a rien demandé, prévenez-la et prévenez un administrateur de la Cnaf.",
      {
        facts: [
          ['Compte', data.accountId],
          ['Le', frenchDateTimeInParis(data.at)],
          ['Par', resetAuthor(data.by)],
        ],
      },
    ],
    action: { label: 'Ouvrir le journal', url: data.journalUrl },
    contact: "Une question sur l'extranet ? Adressez-vous à votre administrateur de la Cnaf.",
  });
}
