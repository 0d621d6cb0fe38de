import type { Listed, Places, Schemas } from '../partition.ts';

type Here =
  | 'cafProfile'
  | 'reasonTemplates'
  | 'latestLoad'
  | 'referenceLoad'
  | 'cafFigures'
  | 'informationFigures';

/** What a Caf says of itself, what was loaded for it, and its figures. */
export const places: Places<Here> = {
  cafProfile: {
    keyOf: (profile) => [profile.cafCode],
    place: (cafCode) => ({ pk: `CAF#${cafCode}`, sk: 'PROFILE' }),
  },
  reasonTemplates: {
    keyOf: (own) => [own.cafCode],
    place: (cafCode) => ({ pk: `CAF#${cafCode}`, sk: 'REASONS' }),
  },
  latestLoad: {
    keyOf: (latest) => [latest.cafCode],
    place: (cafCode) => ({ pk: `CAF#${cafCode}`, sk: 'LATEST-LOAD' }),
  },
  referenceLoad: {
    keyOf: (load) => [load.cafCode, load.id],
    place: (cafCode, id) => ({ pk: `CAF#${cafCode}`, sk: `LOAD#${id}` }),
  },
  cafFigures: {
    keyOf: (figures) => [figures.cafCode],
    place: (cafCode) => ({ pk: `CAF#${cafCode}`, sk: 'FIGURES' }),
  },
  informationFigures: {
    keyOf: (figures) => [figures.cafCode],
    place: (cafCode) => ({ pk: `CAF#${cafCode}`, sk: 'INFORMATION-FIGURES' }),
  },
};

export const schemas: Schemas<Here> = {
  cafProfile: async () => (await import('../../../domain/caf/caf-profile.ts')).CafProfile,
  reasonTemplates: async () => (await import('../../../domain/caf/reason-templates.ts')).ReasonTemplates,
  latestLoad: async () => (await import('../../../domain/caf/latest-load.ts')).LatestLoad,
  referenceLoad: async () => (await import('../../../domain/reference-list/reference-load.ts')).ReferenceLoad,
  cafFigures: async () => (await import('../../../domain/figures/caf-figures.ts')).CafFigures,
  informationFigures: async () =>
    (await import('../../../domain/linf/information-figures.ts')).InformationFigures,
};

export const listings: Listed<'referenceLoadsOfCaf'> = {
  referenceLoadsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}`, begins: 'LOAD#' }),
};
