import type { partitions } from './table.ts';

/** Names of the table's keys, index and special attributes: the infrastructure, the embedded stack and the adapter read them here. */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  index: { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
  /** Seconds since 1970; a backstop only, for reads never return what has expired. */
  timeToLive: 'expiresAt',
  /** Names the kind of record that an item holds; no record has a field of this name. */
  kind: 'recordKind',
  stream: 'NEW_AND_OLD_IMAGES',
} as const;

/** First part of the keys of every partition: grants are written with these, and reactions filter on them. */
export type PartitionPrefix = keyof typeof partitions;
/** First part of the keys in the index: that of the partition itself, a department's listings, or what is due. */
export type IndexPrefix = PartitionPrefix | 'AGENDA';
