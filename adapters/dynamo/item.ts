import type { RecordKey, RecordKind, RecordKinds } from '../../domain/records.ts';
import { type AtHand, heldBy, type Place } from './partition.ts';
import { tableShape } from './table-shape.ts';

/** The record as the table holds it: its place, its place in the index, its kind and its own fields. */
export function itemOf<K extends RecordKind>(
  { places }: AtHand,
  kind: K,
  record: RecordKinds[K],
): Record<string, unknown> {
  const { place, keyOf, index } = heldBy(places, kind);
  return { ...record, ...place(...keyOf(record)), ...index?.(record), [tableShape.kind]: kind };
}

/** The place of a record of `kind` under `key`. */
export const placeOf = ({ places }: AtHand, kind: RecordKind, key: RecordKey): Place =>
  heldBy(places, kind).place(...key);

/** Parses an item on its way out: what the table holds is never trusted blindly. Throws if it does not fit. */
export async function recordOf<K extends RecordKind>(
  { schemas }: AtHand,
  kind: K,
  item: Record<string, unknown>,
): Promise<RecordKinds[K]> {
  return (await heldBy(schemas, kind)()).parse(item);
}
