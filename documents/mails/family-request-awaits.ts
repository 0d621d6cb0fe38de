import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells the agents of an information place that a family's request waits (LIN-02). It says nothing of the family.
 * @param data.retrieveBy the last day to retrieve it, a Paris day (LIN-04)
 */
export function familyRequestAwaits(data: {
  reference: string;
  retrieveBy: string;
  requestUrl: string;
}): Mail {
  const { reference } = data;
  const lastDay = frenchDate(data.retrieveBy);
  return laidOut({
    subject: `Une demande de famille vous attend : ${reference}`,
    preheader: `À récupérer au plus tard le ${lastDay}.`,
    title: 'Une demande de famille vous attend',
    body: [
      "Une famille a choisi votre lieu d'information. Sa demande est en ligne : elle n'est lisible que par les personnes habilitées par votre convention.",
      {
        facts: [
          ['Référence', reference],
          ['À récupérer au plus tard le', lastDay],
        ],
      },
      "Lire la demande, ou la télécharger, suffit à la récupérer. Dites ensuite sur la même page ce qu'elle devient.",
    ],
    action: { label: 'Lire la demande', url: data.requestUrl },
    contact: `Une question ? Adressez-vous à votre Caf, en donnant la référence ${reference}.`,
  });
}
