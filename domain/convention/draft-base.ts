import { type Annex, annexOf } from '../habilitation/annex.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Amendment } from './amendment.ts';

/**
 * The annex that a draft changes: today's, or the one that the last avenant posted will have made. Avenants follow one
 * another: what waits for its signatures takes effect first, or is abandoned.
 */
export const draftBase = (habilitation: Habilitation, amendments: readonly Amendment[]): Annex =>
  amendments.findLast(({ state }) => state === 'posted')?.after ?? annexOf(habilitation);
