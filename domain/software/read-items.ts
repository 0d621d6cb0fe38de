import type * as z from 'zod';
import { Declaration } from '../availability/availability.ts';
import { EstablishmentId } from '../identifiers.ts';
import type { ItemOutcome } from './report.ts';
import { declarationOf, SentItem } from './sent-item.ts';

/** An item that can be read, and what it declares. */
export interface ReadItem {
  index: number;
  item: SentItem;
  declaration: Declaration;
}

/** Flaws told of one item: whoever sends nonsense need not hear of each of its parts. */
const mostFlaws = 5;

/**
 * Reads the items of a call one by one: those that can be read, and the outcomes of the others. Two items about one
 * establishment are both refused, for nobody knows which one is meant.
 */
export function readItems(
  items: readonly unknown[],
  french: z.core.$ZodErrorMap,
): { read: ReadItem[]; refused: ItemOutcome[] } {
  const counted = new Map<unknown, number>();
  for (const item of items) counted.set(idOf(item), (counted.get(idOf(item)) ?? 0) + 1);
  const read: ReadItem[] = [];
  const refused: ItemOutcome[] = [];
  for (const [index, given] of items.entries()) {
    const establishmentId = idOf(given);
    const named = establishmentId !== undefined && { establishmentId };
    if (establishmentId !== undefined && (counted.get(establishmentId) ?? 0) > 1) {
      refused.push({ index, ...named, refusal: 'establishment-twice' });
      continue;
    }
    const parsed = parse(index, given, french);
    if ('flaws' in parsed) refused.push({ index, ...named, refusal: 'invalid-item', flaws: parsed.flaws });
    else read.push({ index, ...parsed });
  }
  return { read, refused };
}

function parse(
  index: number,
  given: unknown,
  french: z.core.$ZodErrorMap,
): Omit<ReadItem, 'index'> | { flaws: NonNullable<ItemOutcome['flaws']> } {
  const item = SentItem.safeParse(given);
  if (!item.success) {
    return { flaws: flawsOf(index, item.error, SentItem.safeParse(given, { error: french }).error) };
  }
  // What the shape cannot say, such as two cells for one half-day, the rules of every declaration do.
  const wanted = declarationOf(item.data);
  const declaration = Declaration.safeParse(wanted);
  if (!declaration.success) {
    return {
      flaws: flawsOf(index, declaration.error, Declaration.safeParse(wanted, { error: french }).error),
    };
  }
  return { item: item.data, declaration: declaration.data };
}

const flawsOf = (
  index: number,
  english: z.core.$ZodError,
  french: z.core.$ZodError | undefined,
): NonNullable<ItemOutcome['flaws']> =>
  english.issues.slice(0, mostFlaws).map(({ code, path, message }, position) => ({
    pointer: pointerTo(index, path),
    fr: french?.issues[position]?.message ?? message,
    // The library quotes the names that it does not know: what was sent is not kept in a report.
    en: code === 'unrecognized_keys' ? 'unexpected-member' : message,
  }));

/** RFC 6901. */
export const pointerTo = (index: number, path: readonly PropertyKey[]): string =>
  ['', 'items', index, ...path]
    .map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');

/** The identifier that an item gives, if it is one: told back in the report, and counted. */
const idOf = (item: unknown): string | undefined =>
  EstablishmentId.safeParse((item as { establishmentId?: unknown } | null | undefined)?.establishmentId).data;
