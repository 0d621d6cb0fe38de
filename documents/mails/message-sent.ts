import { privateLinkDays } from '../../domain/habilitation/habilitation.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells a party that the Caf has written to it. The words stay behind the private link. */
export function messageSent(data: { reference: string; cafName: string; link: string }): Mail {
  return laidOut({
    subject: `Dossier ${data.reference} : un message de votre Caf vous attend`,
    preheader: 'Lisez-le et répondez en ligne.',
    title: 'Un message de votre Caf vous attend',
    body: [
      `La ${data.cafName} vous a écrit au sujet du dossier ${data.reference}. Son message est en ligne : vous pouvez y répondre au même endroit.`,
      'Votre réponse ne change rien à votre demande ni à votre convention.',
    ],
    action: { label: 'Lire le message', url: data.link },
    closing: [
      `Ce lien est personnel et sert pendant ${numberInWords(privateLinkDays)} jours. Ne le transmettez pas.`,
    ],
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant la référence ${data.reference}.`,
  });
}
