import type { PlaceCorrection } from './resolve-commune.ts';

/** The cells that name a place in files that people send us, without what spreadsheets leave in them. */
export interface PlaceCells {
  code_postal: string;
  commune: string;
  code_insee: string;
}

/**
 * The cell that a correction of a place is told on, and what it is called, wherever both kinds of files tell it alike; the
 * others are told each in its own way. Undefined for what is found without doubt.
 */
export const correctionNotes = {
  swapped: ['commune', 'commune-postcode-swapped'],
  'code-missing': undefined,
  'code-zero': ['code_insee', 'insee-zero'],
  'code-unknown': ['code_insee', 'insee-unknown'],
  'code-former': ['code_insee', 'insee-former'],
  'code-inconsistent': ['code_insee', 'insee-inconsistent'],
  'name-former': ['commune', 'commune-former'],
  'name-corrected': ['commune', 'commune-corrected'],
  'postcode-zero': ['code_postal', 'postcode-zero'],
  'postcode-corrected': ['code_postal', 'postcode-corrected'],
} as const satisfies Readonly<
  Partial<Record<PlaceCorrection, readonly [keyof PlaceCells, string] | undefined>>
>;
