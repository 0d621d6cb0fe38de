import { laidOut, type Mail } from './layout.ts';

/** Tells the Caf's mailbox that a request waits, new or corrected (ACT-02). It names nobody. */
export function requestReceived(data: { reference: string; cafName: string; requestUrl: string }): Mail {
  return laidOut({
    subject: `Une demande d'habilitation attend : ${data.reference}`,
    preheader: "Elle est dans la file des demandes de l'extranet.",
    title: "Une demande d'habilitation attend votre Caf",
    body: [
      "Une demande d'habilitation vient d'être transmise, ou corrigée par le demandeur. Elle est à vérifier : à accepter, à refuser ou à faire corriger.",
      {
        facts: [
          ['Référence', data.reference],
          ['Caf destinataire', data.cafName],
        ],
      },
    ],
    action: { label: 'Ouvrir la demande', url: data.requestUrl },
    contact: "Une question sur l'extranet ? Adressez-vous à votre administrateur de la Cnaf.",
  });
}
