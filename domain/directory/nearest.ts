import type { Position } from '../establishment/position.ts';
import { chordOf, eachWithin, metresOf, type SpatialIndex } from './spatial-index.ts';

/** Where a page of results ends: the next one begins right after. What comes and goes meanwhile displaces nothing. */
export interface Cursor {
  metres: number;
  id: string;
}

/** Some points to search: who they are, and which of them answer. Both are told by the place in the tree. */
export interface Layer {
  index: SpatialIndex;
  idAt: (place: number) => string;
  answers: (place: number) => boolean;
}

export interface Near<L extends Layer = Layer> {
  layer: L;
  place: number;
  id: string;
  metres: number;
}

export interface NearestQuery {
  centre: Position;
  /** Metres. */
  radius: number;
  after?: Cursor | undefined;
  limit: number;
}

/**
 * The nearest points of a circle, over any number of layers, in the order of distance (in whole metres), then of their
 * ids; `after` a cursor, at most `limit`. `before` tells how many come before these, `total` how many there are in all.
 */
export function nearest<L extends Layer>(
  layers: readonly L[],
  { centre, radius, after, limit }: NearestQuery,
): { found: Near<L>[]; before: number; total: number } {
  const found: Near<L>[] = [];
  let [before, total] = [0, 0];
  // Surely before the cursor, and surely too far for this page: told without working out metres.
  const surelyBefore = after ? chordOf(after.metres - 0.51) : -1;
  let surelyBeyond = Number.POSITIVE_INFINITY;
  for (const layer of layers) {
    eachWithin(layer.index, centre, radius, (place, chord) => {
      if (!layer.answers(place)) return;
      total += 1;
      if (chord < surelyBefore) before += 1;
      if (chord < surelyBefore || chord > surelyBeyond) return;
      const one = { layer, place, id: layer.idAt(place), metres: metresOf(chord) };
      if (after && !precedes(after, one)) {
        before += 1;
        return;
      }
      const last = found.at(-1);
      if (found.length === limit && last && !precedes(one, last)) return;
      if (found.length === limit) found.pop();
      insert(found, one);
      if (found.length === limit) surelyBeyond = chordOf((found.at(-1)?.metres ?? 0) + 0.51);
    });
  }
  return { found, before, total };
}

/** Nearer, or as near with an id that comes before. */
const precedes = (a: Cursor, b: Cursor): boolean =>
  a.metres < b.metres || (a.metres === b.metres && a.id < b.id);

function insert<N extends Near>(sorted: N[], one: N): void {
  let index = sorted.length;
  while (index > 0 && precedes(one, sorted[index - 1] ?? one)) index -= 1;
  sorted.splice(index, 0, one);
}
