import type { HabilitationKind } from '../domain/habilitation/request.ts';

/**
 * The texts of the conventions. A convention names the version it was drafted with and keeps it: its paper, its annex
 * and its avenants are set with that text for as long as it lives.
 */

/** What is known of one version. Its files are in `conventions/<id>/`: `convention.typ` and `amendment.typ`. */
export interface PublishedTemplate {
  kind: HabilitationKind;
}

/**
 * Every version that a convention may have been drafted with, by its id. None is ever taken away, and none of its files
 * changes any more: a change of words takes a new id. `tests/documents/published-templates.json` holds their digests.
 */
export const publishedTemplates: Readonly<Record<string, PublishedTemplate>> = {
  'structures-2026-1': { kind: 'structures' },
  'linf-2026-1': { kind: 'linf' },
  'mam-2026-1': { kind: 'mam' },
  'council-2026-1': { kind: 'council' },
  // The first with an annex: who drops the files.
  'council-2026-2': { kind: 'council' },
};

/** The version that a convention of each kind is drafted with today. */
export const currentTemplates = (): Record<HabilitationKind, string> => ({
  structures: 'structures-2026-1',
  linf: 'linf-2026-1',
  mam: 'mam-2026-1',
  council: 'council-2026-2',
});
