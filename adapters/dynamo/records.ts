import { type RecordsOptions, recordsOf } from './records-at-hand.ts';
import { everyKind } from './table.ts';

/** {@link recordsOf} every kind: for programs that are no function. */
export const dynamoRecords = (options: Omit<RecordsOptions, 'kinds'>) =>
  recordsOf({ ...options, kinds: everyKind });
