export const councilFileStates = [
  'awaited',
  'never-arrived',
  'received',
  'unchecked',
  'to-mend',
  'ready',
  'online',
  'previous',
  'rejected',
  'superseded',
] as const;
export type CouncilFileState = (typeof councilFileStates)[number];

interface Transition {
  from: readonly CouncilFileState[];
  to: CouncilFileState;
  by: 'council' | 'importer' | 'system';
}

/**
 * The life of a council's file as data (CSV-04 to CSV-09): screens offer, use cases check and writes are conditioned by
 * this one table. A file is awaited once a link was given for it, received once S3 has it, and checked whole; with a
 * fault it is to be mended and goes no further. One whose check failed for a whole day is said so, and may still be checked. An import puts one online in place of another, which is kept to be
 * rolled back to; the one before that is superseded. Rolling back lets the two change places.
 */
export const councilFileTransitions = {
  arrive: { from: ['awaited', 'never-arrived'], to: 'received', by: 'council' },
  miss: { from: ['awaited'], to: 'never-arrived', by: 'system' },
  'give-up': { from: ['received'], to: 'unchecked', by: 'system' },
  refuse: { from: ['received', 'unchecked'], to: 'to-mend', by: 'system' },
  accept: { from: ['received', 'unchecked'], to: 'ready', by: 'system' },
  import: { from: ['ready'], to: 'online', by: 'importer' },
  reject: { from: ['ready'], to: 'rejected', by: 'importer' },
  replace: { from: ['online'], to: 'previous', by: 'importer' },
  restore: { from: ['previous'], to: 'online', by: 'importer' },
  supersede: { from: ['previous'], to: 'superseded', by: 'importer' },
  withdraw: { from: ['online', 'previous'], to: 'superseded', by: 'system' },
} as const satisfies Record<string, Transition>;
export type CouncilFileAct = keyof typeof councilFileTransitions;

/** Whether `act` may be done to a file in `state`. */
export const mayDoToCouncilFile = (act: CouncilFileAct, state: CouncilFileState): boolean =>
  (councilFileTransitions[act].from as readonly CouncilFileState[]).includes(state);

/** Whether an importer put the file online or sent it back: what it may become is no more said. */
export const isDecided = (state: CouncilFileState): boolean =>
  state === 'online' || state === 'previous' || state === 'rejected' || state === 'superseded';

/** Whether an importer may put the file online, or send it back: it was checked without a fault, and is still kept. */
export const waitsForImporter = ({
  state,
  erasing,
}: {
  state: CouncilFileState;
  erasing?: string | undefined;
}): boolean => state === 'ready' && !erasing;
