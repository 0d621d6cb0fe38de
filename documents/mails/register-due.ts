import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

const WORDS = {
  near: {
    subject: (reference: string) => `Registre des droits : ${reference} est à répondre bientôt`,
    title: 'Un délai de réponse se termine bientôt',
    said: 'Cette demande du registre des droits et réclamations attend encore sa réponse.',
  },
  passed: {
    subject: (reference: string) => `Registre des droits : le délai de ${reference} est passé`,
    title: 'Un délai de réponse est passé',
    said: "Cette demande du registre des droits et réclamations n'a pas eu de réponse dans le délai. La personne peut s'adresser à la Cnil : répondez-lui dès que possible.",
  },
} as const;

/** Reminds the Caf's mailbox of a time limit (RGT-01, RGT-02): as it comes near, and once it has passed. */
export function registerDue(data: {
  about: keyof typeof WORDS;
  reference: string;
  cafName: string;
  dueOn: string;
  entryUrl: string;
}): Mail {
  const { subject, title, said } = WORDS[data.about];
  return laidOut({
    subject: subject(data.reference),
    preheader: `Réponse au plus tard le ${frenchDate(data.dueOn)}.`,
    title,
    body: [
      said,
      {
        facts: [
          ['Référence', data.reference],
          ['Caf destinataire', data.cafName],
          ['Réponse au plus tard le', frenchDate(data.dueOn)],
        ],
      },
    ],
    action: { label: 'Ouvrir la demande', url: data.entryUrl },
    contact: "Une question sur l'extranet ? Adressez-vous à votre administrateur de la Cnaf.",
  });
}
