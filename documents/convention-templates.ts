/**
 * The templates of the conventions, one per kind. A convention keeps the version it was drafted with:
 * give a new version to any change of the articles, so that a signed text can be told from a later one.
 */
export const conventionTemplates = {
  structures: { version: 'structures-2026-1', file: 'convention-structures.typ' },
} as const;

export type ConventionKind = keyof typeof conventionTemplates;

/** The version that a convention of each kind is drafted with today. */
export const currentTemplates = () => ({
  structures: conventionTemplates.structures.version,
  linf: 'linf-2026-1',
  mam: 'mam-2026-1',
  council: 'council-2026-1',
});
