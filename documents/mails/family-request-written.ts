import { laidOut, type Mail } from './layout.ts';

/** Tells the agents of an information place that a family wrote about its request (LIN-10). The words stay online. */
export function familyRequestWritten(data: { reference: string; requestUrl: string }): Mail {
  const { reference } = data;
  return laidOut({
    subject: `Demande ${reference} : un message de la famille vous attend`,
    preheader: 'Lisez-le et répondez en ligne.',
    title: 'La famille vous a écrit',
    body: [
      `La famille a ajouté un message à la demande ${reference}. Il est en ligne : vous pouvez y répondre au même endroit.`,
    ],
    action: { label: 'Lire le message', url: data.requestUrl },
    contact: `Une question ? Adressez-vous à votre Caf, en donnant la référence ${reference}.`,
  });
}
