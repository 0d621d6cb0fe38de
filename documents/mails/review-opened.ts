import { privateLinkDays } from '../../domain/habilitation/habilitation.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Asks the party, once a year, who may still publish in its name (AVN-03). All days are `2026-11-21`. */
export function reviewOpened(data: {
  conventionNumber: string;
  cafName: string;
  anniversary: string;
  lastDayForNotice: string;
  link: string;
}): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : votre liste annuelle est à relire`,
    preheader: 'Qui peut publier en votre nom ? Confirmez, ou demandez un changement.',
    title: 'Qui peut publier en votre nom ?',
    body: [
      `Votre convention avec la ${data.cafName} arrive à son échéance annuelle le ${frenchDate(data.anniversary)}. Relisez la liste des personnes habilitées et de ce qu'elles peuvent mettre en ligne.`,
      'Si tout est juste, confirmez-le en un clic. Si quelque chose a changé, dites-le : la Caf prépare un avenant.',
      `La convention se reconduit d'elle-même pour un an. Pour y mettre fin à cette échéance, une lettre recommandée avec avis de réception doit être reçue au plus tard le ${frenchDate(data.lastDayForNotice)}.`,
    ],
    action: { label: 'Relire la liste', url: data.link },
    closing: [
      `Ce lien est personnel et sert pendant ${numberInWords(privateLinkDays)} jours. Ne le transmettez pas.`,
    ],
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
