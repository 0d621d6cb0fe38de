import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells the Caf's mailbox that somebody exercises a right or complains (RGT-01, RGT-02). It names nobody. */
export function registerAwaits(data: {
  reference: string;
  cafName: string;
  dueOn: string;
  entryUrl: string;
}): Mail {
  return laidOut({
    subject: `Registre des droits : la demande ${data.reference} attend`,
    preheader: 'Elle est à prendre en charge.',
    title: 'Une demande attend au registre des droits et réclamations',
    body: [
      "Quelqu'un exerce un droit sur ses données, ou fait une réclamation, depuis monenfant.fr.",
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
