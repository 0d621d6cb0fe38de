import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells the party that its convention was tacitly renewed (AVN-03). */
export function conventionRenewed(data: {
  conventionNumber: string;
  cafName: string;
  renewedOn: string;
  nextAnniversary: string;
  lastDayForNotice: string;
  pageUrl: string;
}): Mail {
  return laidOut({
    subject: `Votre convention ${data.conventionNumber} est reconduite pour un an`,
    preheader: `Prochaine échéance : ${frenchDate(data.nextAnniversary)}.`,
    title: 'Votre convention est reconduite',
    body: [
      `Depuis le ${frenchDate(data.renewedOn)}, votre convention avec la ${data.cafName} est reconduite pour un an. Rien ne change pour les personnes habilitées.`,
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Prochaine échéance', frenchDate(data.nextAnniversary)],
          ['Dernier jour pour résilier', frenchDate(data.lastDayForNotice)],
        ],
      },
    ],
    action: { label: 'Voir la convention', url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
