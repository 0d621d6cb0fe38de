import { fieldNames } from '../../documents/field-names.ts';
import type { AgeGroup, Care, Half } from '../../domain/availability/availability.ts';
import type { AvailabilityState } from '../../domain/availability/availability-state.ts';
import type { EstablishmentType } from '../../domain/establishment/establishment-type.ts';
import type { closingPeriods, Day } from '../../domain/establishment/operating-information.ts';
import type { OperatingSection } from '../../domain/establishment/operating-sections.ts';
import type { StateTone } from '../design/state-tag.tsx';

/**
 * The French words of an establishment, the same for families, partners and Caf agents. Only types are imported: pages
 * that must load fast take these words without the schemas. The order of each table is that of the screens.
 */
export const typeWords: Record<EstablishmentType, { name: string; plural: string; inFull: string }> = {
  EAJE: { name: 'Crèche', plural: 'Crèches', inFull: 'Établissement d’accueil du jeune enfant (EAJE)' },
  ALSH: {
    name: 'Accueil de loisirs',
    plural: 'Accueils de loisirs',
    inFull: 'Accueil de loisirs sans hébergement (ALSH)',
  },
  RPE: {
    name: 'Relais petite enfance',
    plural: 'Relais petite enfance',
    inFull: 'Relais petite enfance (RPE)',
  },
  LAEP: {
    name: 'Lieu d’accueil enfants-parents',
    plural: 'Lieux d’accueil enfants-parents',
    inFull: 'Lieu d’accueil enfants-parents (LAEP)',
  },
  MAM: {
    name: 'Maison d’assistants maternels',
    plural: 'Maisons d’assistants maternels',
    inFull: 'Maison d’assistants maternels (MAM)',
  },
};

export const availabilityWords: Record<AvailabilityState, { name: string; tone: StateTone }> = {
  available: { name: 'Places disponibles', tone: 'good' },
  full: { name: 'Complet', tone: 'bad' },
  'not-communicated': { name: 'Non communiqué', tone: 'calm' },
};

export const careWords: Record<Care, { name: string; meaning: string }> = {
  regular: { name: 'Accueil régulier', meaning: 'Les mêmes jours chaque semaine, avec un contrat.' },
  occasional: { name: 'Accueil occasionnel', meaning: 'De temps en temps, sans jour fixe.' },
  emergency: { name: 'Accueil d’urgence', meaning: 'Pour un besoin imprévu, sur une courte durée.' },
};

export const ageWords: Record<AgeGroup, string> = {
  'under-1': 'Moins d’un an',
  '1-2': 'De 1 à 2\u00a0ans',
  '2-3': 'De 2 à 3\u00a0ans',
  '3-and-over': '3\u00a0ans et plus',
};

export const halfWords: Record<Half, string> = { morning: 'Matin', afternoon: 'Après-midi' };

export const dayWords: Record<Day, string> = {
  monday: 'Lundi',
  tuesday: 'Mardi',
  wednesday: 'Mercredi',
  thursday: 'Jeudi',
  friday: 'Vendredi',
  saturday: 'Samedi',
  sunday: 'Dimanche',
};

export const closingWords: Record<(typeof closingPeriods)[number], string> = {
  never: 'Aucune fermeture annuelle',
  july: 'Juillet',
  august: 'Août',
  christmas: 'Entre Noël et le jour de l’An',
};

/** The name of each field of the operating information, the same as in mails. */
export const fieldWords = fieldNames;

/** The name of each part of the operating information. */
export const sectionWords: Record<OperatingSection, string> = {
  contact: 'Coordonnées',
  hours: 'Horaires et fermetures',
  welcome: 'Accueil des enfants',
  inclusion: 'Handicap et accessibilité',
  enrolment: 'Tarifs et inscription',
  presentation: 'Présentation',
  members: 'Assistants maternels',
  place: 'Lieu et territoire',
};

/** The keys of a table of words, in its order: `keysOf(dayWords)` is the week. */
export const keysOf = <Key extends string>(words: Record<Key, unknown>): Key[] => Object.keys(words) as Key[];

/** « 8 h 05 », « 18 h » from `08:05`, `18:00`. */
function hourWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** « 7 h 30 – 12 h, 13 h 30 – 18 h » from the ranges of a day; none means closed. */
export const rangesWords = (ranges: readonly { from: string; to: string }[] | undefined): string =>
  ranges?.length
    ? ranges.map(({ from, to }) => `${hourWords(from)}\u00a0–\u00a0${hourWords(to)}`).join(', ')
    : 'Fermé';
