import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Reminds a party of the last day for notice (AVN-03). The same facts go to both sides, each with its own page. */
export function noticeReminder(data: {
  conventionNumber: string;
  cafName: string;
  anniversary: string;
  lastDayForNotice: string;
  pageUrl: string;
}): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : préavis possible jusqu'au ${frenchDate(data.lastDayForNotice)}`,
    preheader: `Sans lettre recommandée d'ici là, la convention est reconduite pour un an.`,
    title: 'La date limite du préavis approche',
    body: [
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Caf', data.cafName],
          ['Échéance annuelle', frenchDate(data.anniversary)],
          ['Dernier jour pour résilier', frenchDate(data.lastDayForNotice)],
        ],
      },
      "Vous n'avez rien à faire pour continuer : la convention est reconduite d'elle-même pour un an à son échéance.",
      "Pour y mettre fin, l'une des deux parties envoie à l'autre une lettre recommandée avec avis de réception. Reçue après le dernier jour ci-dessus, elle ne prend effet qu'un an plus tard.",
    ],
    action: { label: 'Voir la convention', url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
