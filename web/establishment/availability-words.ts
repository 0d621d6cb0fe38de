import type { AgeGroup, AvailabilityState, Care, Half } from '../../domain/availability/availability.ts';

/** The states that families read (arrêté du 31 août 2021). */
export const availabilityStateNames: Record<AvailabilityState, string> = {
  available: 'Places disponibles',
  full: 'Complet',
  'not-communicated': 'Non communiqué',
};

export const careNames: Record<Care, string> = {
  regular: 'Accueil régulier',
  occasional: 'Accueil occasionnel',
  emergency: 'Accueil d’urgence',
};

/** What tells the kinds of care apart, for whoever meets the words for the first time. */
export const careMeanings: Record<Care, string> = {
  regular: 'selon un planning fixé à l’avance',
  occasional: 'quelques heures, selon les places',
  emergency: 'pour un besoin imprévu',
};

export const ageGroupNames: Record<AgeGroup, string> = {
  'under-1': 'Moins de 1\u00a0an',
  '1-2': 'De 1 à 2\u00a0ans',
  '2-3': 'De 2 à 3\u00a0ans',
  '3-and-over': '3\u00a0ans et plus',
};

export const halfNames: Record<Half, string> = { morning: 'matin', afternoon: 'après-midi' };
