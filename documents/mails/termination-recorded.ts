import { noticeMonths } from '../../domain/convention/dates.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells a party that a termination is recorded, and when it takes effect (AVN-04, AVN-05). */
export function terminationRecorded(data: {
  conventionNumber: string;
  cafName: string;
  kind: 'ordinary' | 'breach';
  by: 'caf' | 'partner';
  letterNumber: string;
  receivedOn: string;
  /** The anniversary that the letter came too late for, and the last day on which it could come for it. */
  missed?: { anniversary: string; lastDay: string } | undefined;
  effectiveOn: string;
  pageUrl: string;
}): Mail {
  const cause =
    data.kind === 'breach'
      ? 'Les engagements de la convention ne sont pas respectés : la Caf y met fin à la date ci-dessous.'
      : data.missed
        ? `Pour l'échéance du ${frenchDate(data.missed.anniversary)}, la lettre devait être reçue au plus tard le ${frenchDate(data.missed.lastDay)}, ${numberInWords(noticeMonths)} mois avant : ce jour était passé. Elle vaut donc pour l'échéance suivante.`
        : `La date d'effet est celle de l'échéance annuelle que permet la date de réception du courrier, avec ${numberInWords(noticeMonths)} mois de préavis.`;
  return laidOut({
    subject: `Convention ${data.conventionNumber} : fin le ${frenchDate(data.effectiveOn)}`,
    preheader: 'La résiliation est enregistrée. Les accès restent ouverts jusque-là.',
    title: 'La résiliation est enregistrée',
    body: [
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Demandée par', data.by === 'caf' ? `la ${data.cafName}` : 'le partenaire'],
          ['Lettre recommandée', data.letterNumber],
          ['Reçue le', frenchDate(data.receivedOn)],
          ["Date d'effet", frenchDate(data.effectiveOn)],
        ],
      },
      cause,
      "Jusqu'à la veille de cette date, les personnes habilitées travaillent comme d'habitude. Ensuite leurs accès se ferment d'eux-mêmes.",
    ],
    action: { label: 'Voir la convention', url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
