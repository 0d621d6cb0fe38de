import { laidOut, type Mail } from './layout.ts';

/** Tells the Caf's mailbox that a party has written. It names nobody, and the words stay on the page. */
export function messageReceived(data: { reference: string; caseUrl: string }): Mail {
  return laidOut({
    subject: `Dossier ${data.reference} : un message à lire`,
    preheader: 'Il est sur la page du dossier.',
    title: 'Un message est à lire',
    body: [
      `Le demandeur ou le partenaire du dossier ${data.reference} a écrit à votre Caf. Sa demande et sa convention n'ont pas changé.`,
    ],
    action: { label: 'Lire le message', url: data.caseUrl },
    contact:
      "Ce message s'adresse à votre Caf. Une question sur le service ? Adressez-vous à votre correspondant de la Cnaf.",
  });
}
