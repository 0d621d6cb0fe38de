import type * as z from 'zod';
import type { ListingName, Listings, RecordKey, RecordKind, RecordKinds } from '../../domain/records.ts';

/** Where a record lies: its primary key. */
export interface Place {
  pk: string;
  sk: string;
}

/** How the table holds the records of one kind. */
interface Lies<K extends RecordKind> {
  /** The record's own key, as `get` takes it. */
  keyOf: (record: RecordKinds[K]) => RecordKey;
  place: (...key: string[]) => Place;
  /** Partition and sort key in gsi1; undefined keeps the record out of the index. */
  index?: (record: RecordKinds[K]) => { gsi1pk: string; gsi1sk: string } | undefined;
}

/** How a listing is asked: on the table itself (consistent) or on the index. */
interface Query {
  pk: string;
  index?: true;
  begins?: string;
  below?: string;
}

/** Where records lie: all that writing or deleting them takes. */
export type Places<K extends RecordKind> = { [Kind in K]: Lies<Kind> };

/** What records must look like when they are read. Loaded when the first of its kind is: a function reads few kinds. */
export type Schemas<K extends RecordKind> = { [Kind in K]: () => Promise<z.ZodType<RecordKinds[Kind]>> };

/** The listings that give records of a partition. */
export type Listed<L extends ListingName> = { [Name in L]: (by: Listings[Name]['by']) => Query };

/** The kinds of records that a program writes, those that it reads, and how it lists them. */
export interface AtHand {
  places: Partial<Places<RecordKind>>;
  schemas: Partial<Schemas<RecordKind>>;
  listings: Partial<Listed<ListingName>>;
}

/** What is at hand under a name. Throws when it is not: grants of the function name no partition where it lies. */
export function heldBy<Part extends object, Name extends keyof Part>(
  part: Part,
  name: Name,
): NonNullable<Part[Name]> {
  const found = part[name];
  if (found === undefined || found === null) {
    throw new Error(`"${String(name)}" lies in no partition that this function is granted`);
  }
  return found;
}
