import { type FamilyFacts, placeContact } from './family-acknowledged.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells a family that an answer to its request waits behind its private link (LIN-10). */
export function familyAnswered(data: FamilyFacts): Mail {
  const { reference, placeName } = data;
  return laidOut({
    subject: `Demande ${reference} : une réponse vous attend`,
    preheader: 'Lisez-la et répondez en ligne.',
    title: 'Une réponse vous attend',
    body: [
      `${placeName} a répondu à votre demande ${reference}. La réponse est en ligne : vous pouvez y répondre au même endroit.`,
    ],
    action: { label: 'Lire la réponse', url: data.link },
    closing: ['Ce lien est personnel : qui le détient peut lire votre demande. Ne le transmettez pas.'],
    contact: placeContact(data),
  });
}
