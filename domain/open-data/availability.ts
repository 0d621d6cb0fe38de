import { ageGroups, cares, halves } from '../availability/availability.ts';
import { maskBit, maskIndex } from '../availability/free-masks.ts';
import { freshDays, freshnessOn, shownDays } from '../availability/freshness.ts';
import type { ListedEstablishment } from '../directory/published.ts';
import { days } from '../establishment/operating-information.ts';
import { numberInWords } from '../number-in-words.ts';
import { parisDay } from '../paris-day.ts';
import type { Column, Row } from './column.ts';

const careNames = { regular: 'regulier', occasional: 'occasionnel', emergency: 'urgence' } as const;
const ageNames = {
  'under-1': 'moins_1_an',
  '1-2': '1_2_ans',
  '2-3': '2_3_ans',
  '3-and-over': '3_ans_et_plus',
} as const;
const dayNames = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
  saturday: 'samedi',
  sunday: 'dimanche',
} as const;
const halfNames = { morning: 'matin', afternoon: 'apres_midi' } as const;
const freshnessNames = { fresh: 'a_jour', ageing: 'a_confirmer' } as const;

/** The columns of the open list of places: a line for each half-day with a place, one for a period that is full. */
export const availabilityColumns: readonly Column[] = [
  {
    name: 'etablissement_id',
    says: 'Identifiant de la crèche dans la liste des établissements.',
    type: 'string',
    required: true,
    example: '26-0102',
  },
  { name: 'debut', says: 'Premier jour de la période.', type: 'date', required: true, example: '2026-11-23' },
  {
    name: 'fin',
    says: 'Dernier jour de la période, compris.',
    type: 'date',
    required: true,
    example: '2026-12-18',
  },
  {
    name: 'etat',
    says: 'disponible\u00a0: des places existent aux demi-journées dites\u00a0; complet\u00a0: aucune place pendant la période.',
    type: 'string',
    required: true,
    values: ['disponible', 'complet'],
    example: 'disponible',
  },
  {
    name: 'accueil',
    says: 'Accueil régulier, occasionnel ou d’urgence. Absent si la période est complète.',
    type: 'string',
    values: Object.values(careNames),
    example: 'regulier',
  },
  {
    name: 'age',
    says: 'Âge de l’enfant. Absent si la période est complète.',
    type: 'string',
    values: Object.values(ageNames),
    example: '1_2_ans',
  },
  {
    name: 'jour',
    says: 'Jour de la semaine. Absent si la période est complète.',
    type: 'string',
    values: Object.values(dayNames),
    example: 'lundi',
  },
  {
    name: 'demi_journee',
    says: 'Matin ou après-midi. Absente si la période est complète.',
    type: 'string',
    values: Object.values(halfNames),
    example: 'matin',
  },
  {
    name: 'declare_le',
    says: 'Quand la crèche a déclaré ces places.',
    type: 'datetime',
    required: true,
    example: '2026-11-16T08:00:00.000Z',
  },
  {
    name: 'confirme_le',
    says: 'Quand elle les a confirmées pour la dernière fois.',
    type: 'datetime',
    required: true,
    example: '2026-11-20T08:00:00.000Z',
  },
  {
    name: 'fraicheur',
    says: `a_jour\u00a0: confirmé depuis ${numberInWords(freshDays)} jours au plus\u00a0; a_confirmer\u00a0: depuis ${numberInWords(freshDays + 1)} à ${numberInWords(shownDays)} jours. Au-delà, rien n’est publié.`,
    type: 'string',
    required: true,
    values: Object.values(freshnessNames),
    example: 'a_jour',
  },
];

/** The places of one establishment as the JSON form gives them. */
export interface OpenAvailability {
  etablissement_id: string;
  declare_le: string;
  confirme_le: string;
  fraicheur: (typeof freshnessNames)[keyof typeof freshnessNames];
  periodes: OpenPeriod[];
}

interface OpenPeriod {
  debut: string;
  fin: string;
  etat: 'disponible' | 'complet';
  places: { accueil: string; age: string; jour: string; demi_journee: string }[];
}

/**
 * What reusers read of an establishment's places on a day: periods that are not over, of declarations confirmed in the
 * last fourteen days (PUB-12). Undefined when there are none.
 */
export function openAvailability(one: ListedEstablishment, today: string): OpenAvailability | undefined {
  const { availability } = one;
  if (!availability) return undefined;
  const freshness = freshnessOn(parisDay(new Date(availability.confirmedAt)), today);
  if (freshness === 'lapsed') return undefined;
  const ahead = availability.periods.filter(({ until }) => until >= today);
  if (ahead.length === 0) return undefined;
  return {
    etablissement_id: one.id,
    declare_le: availability.declaredAt,
    confirme_le: availability.confirmedAt,
    fraicheur: freshnessNames[freshness],
    periodes: ahead.map(({ from, until, state, free }) => ({
      debut: from,
      fin: until,
      etat: state === 'full' ? 'complet' : 'disponible',
      places: state === 'full' ? [] : placesOf(free),
    })),
  };
}

const placesOf = (free: readonly number[]): OpenPeriod['places'] =>
  cares.flatMap((care) =>
    ageGroups.flatMap((age) =>
      days.flatMap((day) =>
        halves
          .filter((half) => ((free[maskIndex(care, age)] ?? 0) >> maskBit(day, half)) & 1)
          .map((half) => ({
            accueil: careNames[care],
            age: ageNames[age],
            jour: dayNames[day],
            demi_journee: halfNames[half],
          })),
      ),
    ),
  );

/** The lines of the table for one establishment. */
export const availabilityRows = ({ periodes, ...said }: OpenAvailability): Row[] =>
  periodes.flatMap(({ places, ...period }) =>
    (places.length > 0 ? places : [{}]).map((place) => ({ ...said, ...period, ...place })),
  );
