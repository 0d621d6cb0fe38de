import { laidOut, type Mail } from './layout.ts';

/** Tells the party that a termination is cancelled before its effect, and why. */
export function terminationCancelled(data: {
  conventionNumber: string;
  cafName: string;
  reason: string;
  pageUrl: string;
}): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : la résiliation est annulée`,
    preheader: 'La convention continue, les accès restent ouverts.',
    title: 'La résiliation est annulée',
    body: [
      `La ${data.cafName} a annulé la résiliation de la convention ${data.conventionNumber}. Voici son explication :`,
      { quote: data.reason },
      'La convention continue comme avant. Les personnes habilitées gardent leurs accès.',
    ],
    action: { label: 'Voir la convention', url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
