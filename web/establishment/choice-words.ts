import type { Age, AgeRange, AgeUnit } from '../../domain/establishment/age-range.ts';
import type {
  Accessibility,
  Fund,
  Holiday,
  Language,
  MealKind,
  NappyKind,
  SchoolTime,
  SchoolZone,
} from '../../domain/establishment/choices.ts';
import type { ClosingDate } from '../../domain/establishment/closing-dates.ts';
import type { Position } from '../../domain/establishment/position.ts';
import { formatCount, formatDate } from '../design/format.ts';

/** The French words of what the operating information chooses among. Only types are imported from the domain. */
export const mealWords: Record<MealKind, string> = {
  provided: 'Fournis par l’établissement',
  brought: 'Apportés par les familles',
  none: 'Pas de repas sur place',
};

export const nappyWords: Record<NappyKind, string> = {
  provided: 'Fournies par l’établissement',
  brought: 'Apportées par les familles',
};

/** How a crèche is paid for, and what it changes for the family. */
export const fundWords: Record<Fund, { name: string; meaning: string }> = {
  psu: {
    name: 'Tarif selon vos revenus (prestation de service unique, PSU)',
    meaning:
      'La Caf finance directement la crèche. Vous payez un tarif horaire calculé selon vos revenus et vos enfants à charge, d’après un barème national. Repas et couches sont compris.',
  },
  cmg: {
    name: 'Tarif fixé par la crèche, remboursé en partie (complément de libre choix du mode de garde, CMG)',
    meaning:
      'Vous payez le prix fixé par la crèche. La Caf vous en rembourse ensuite une partie, selon vos revenus et l’âge de l’enfant.',
  },
};

export const accessibilityWords: Record<Accessibility, string> = {
  'step-free': 'Entrée de plain-pied ou avec une rampe',
  lift: 'Ascenseur, ou tout au rez-de-chaussée',
  'adapted-toilet': 'Toilettes adaptées',
  'reserved-parking': 'Place de stationnement réservée à proximité',
  guidance: 'Repères au sol ou en relief pour les personnes malvoyantes',
  'hearing-loop': 'Boucle magnétique pour les personnes malentendantes',
  pushchairs: 'Local pour les poussettes',
};

export const languageWords: Record<Language, string> = {
  sign: 'Langue des signes française',
  english: 'Anglais',
  spanish: 'Espagnol',
  portuguese: 'Portugais',
  italian: 'Italien',
  german: 'Allemand',
  dutch: 'Néerlandais',
  polish: 'Polonais',
  romanian: 'Roumain',
  ukrainian: 'Ukrainien',
  russian: 'Russe',
  turkish: 'Turc',
  arabic: 'Arabe',
  berber: 'Berbère',
  comorian: 'Comorien',
  wolof: 'Wolof',
  bambara: 'Bambara',
  lingala: 'Lingala',
  tamil: 'Tamoul',
  vietnamese: 'Vietnamien',
  chinese: 'Chinois',
  creole: 'Créole',
  alsatian: 'Alsacien',
  basque: 'Basque',
  breton: 'Breton',
  catalan: 'Catalan',
  corsican: 'Corse',
  occitan: 'Occitan',
};

export const schoolTimeWords: Record<SchoolTime, string> = {
  'before-school': 'Avant l’école',
  'after-school': 'Après l’école',
  wednesday: 'Le mercredi',
  saturday: 'Le samedi',
  'school-holidays': 'Pendant les vacances scolaires',
};

export const holidayWords: Record<Holiday, string> = {
  autumn: 'Toussaint',
  christmas: 'Noël',
  winter: 'Hiver',
  spring: 'Printemps',
  july: 'Juillet',
  august: 'Août',
};

export const schoolZoneWords: Record<SchoolZone, string> = {
  A: 'Zone A',
  B: 'Zone B',
  C: 'Zone C',
  corsica: 'Corse',
  overseas: 'Outre-mer',
};

export const ageUnitWords: Record<AgeUnit, { one: string; several: string }> = {
  weeks: { one: 'semaine', several: 'semaines' },
  months: { one: 'mois', several: 'mois' },
  years: { one: 'an', several: 'ans' },
};

const ageText = ({ value, unit }: Age): string =>
  formatCount(value, ageUnitWords[unit].one, ageUnitWords[unit].several);

/** « De 10 semaines à 4 ans », « À partir de 3 mois », « Jusqu’à 6 ans »; `undefined` when neither age is said. */
export function agesText({ youngest, oldest }: AgeRange): string | undefined {
  if (youngest && oldest) return `De ${ageText(youngest)} à ${ageText(oldest)}`;
  if (youngest) return `À partir de ${ageText(youngest)}`;
  return oldest && `Jusqu’à ${ageText(oldest)}`;
}

/** « Le 8 mai 2026 », « Du 4 au 8 mai 2026 ». */
export function closingDateText({ from, until }: ClosingDate): string {
  if (from === until) return `Le ${formatDate(from)}`;
  const [start, end] = [formatDate(from), formatDate(until)];
  // What both dates share is said once.
  const shared = from.slice(0, 7) === until.slice(0, 7) ? 2 : from.slice(0, 4) === until.slice(0, 4) ? 1 : 0;
  const words = start.split(' ');
  return `Du ${words.slice(0, words.length - shared).join(' ')} au ${end}`;
}

const degrees = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 5, maximumFractionDigits: 5 });

/** « 44,72812° de latitude, 5,02267° de longitude » */
export const positionText = ({ latitude, longitude }: Position): string =>
  `${degrees.format(latitude)}° de latitude, ${degrees.format(longitude)}° de longitude`;
