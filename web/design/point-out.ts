import type { DiffPart } from './diff-words.ts';

/** A part of a text: the character it begins at, and whether it stands in a passage to look at. */
export type PointedPart = DiffPart & { from: number; pointed: boolean };

/**
 * Cuts the parts of a text where given passages begin and end, so that they can be marked whatever changed in them.
 * A passage that the text does not hold is left out; of one that comes twice, the first is taken.
 */
export function pointOut(parts: readonly DiffPart[], passages: readonly string[]): PointedPart[] {
  const text = parts.map((part) => part.text).join('');
  const ranges = passages.flatMap((passage) => {
    const start = passage === '' ? -1 : text.indexOf(passage);
    return start < 0 ? [] : [{ start, end: start + passage.length }];
  });
  const edges = ranges.flatMap(({ start, end }) => [start, end]);
  let end = 0;
  return parts.flatMap((part) => {
    const start = end;
    end += part.text.length;
    const inside = edges.filter((edge) => edge > start && edge < end);
    const cuts = [...new Set([start, ...inside, end])].sort((one, other) => one - other);
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? start;
      const pointed = ranges.some((range) => range.start <= from && to <= range.end);
      return { kind: part.kind, text: text.slice(from, to), from, pointed };
    });
  });
}
