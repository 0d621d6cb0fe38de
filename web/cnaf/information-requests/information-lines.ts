import type { NationalInformation } from '../../../contract/information-sight.ts';
import { formatNumber } from '../../design/format.ts';

/** A number that may not be told reads « n. c. » (*non communiqué*). */
export const masked = (count: number | undefined): string =>
  count === undefined ? 'n.\u00a0c.' : formatNumber(count);

const headers = [
  'Numéro',
  'Caf',
  'Compté le',
  'Lieux d’information',
  'Communes couvertes',
  'Demandes reçues en douze mois',
  'En retard',
  'Effacées sans avoir été lues',
  'Délai médian de récupération, en jours',
  'Attestations signées',
  'Attestations en retard',
];

/** The lines of the file: what the page shows and nothing more, so that the file tells no small number either. */
export const informationLines = ({ cafs }: NationalInformation): (string | number)[][] => [
  headers,
  ...cafs.map((line) =>
    line.day === undefined
      ? [line.code, line.name, '', '', '', '', '', '', '', '', '']
      : [
          line.code,
          line.name,
          line.day,
          line.places,
          line.communesCovered ?? '',
          line.received ?? 'n. c.',
          line.overdue ?? 'n. c.',
          line.missed ?? 'n. c.',
          line.medianDays ?? 'n. c.',
          line.attestationsSigned,
          line.attestationsLate,
        ],
  ),
];
