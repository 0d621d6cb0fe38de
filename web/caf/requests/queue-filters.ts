import type { RequestQueue } from '../../../contract/caf.ts';
import type { HabilitationKind } from '../../../domain/habilitation/request.ts';
import type { HabilitationState } from '../../../domain/habilitation/transitions.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { keysOf } from '../../establishment/words.ts';
import { kindNames } from '../../habilitation/words.ts';
import { settled, stateWords, waitsForCaf } from './state-words.ts';

export type QueueRow = RequestQueue['requests'][number];

/** What the address of the queue asks for, in its own words. */
export type QueueAddress = { etat?: string; type?: string; a?: string; retard?: string; nom?: string };

/** What is shown. Without a state: whatever is not settled. */
export interface QueueFilter {
  state?: HabilitationState | 'all';
  kind?: HabilitationKind;
  /** A number of an account, or nobody. */
  assignee?: { accountId: string | undefined };
  late?: boolean;
  sought?: string;
}

/** What an address asks for; `me` is who looks at it. Words that mean nothing ask for nothing. */
export function filterOf(address: QueueAddress, me: string | undefined): QueueFilter {
  const state = keysOf(stateWords).find((each) => stateWords[each].slug === address.etat);
  return {
    state: address.etat === 'toutes' ? 'all' : state,
    kind: keysOf(kindNames).find((each) => kindNames[each].slug === address.type),
    assignee: address.a
      ? { accountId: address.a === 'personne' ? undefined : address.a === 'moi' ? me : address.a }
      : undefined,
    late: address.retard === 'oui',
    sought: address.nom,
  };
}

/** Whether a request still waits for an answer after the last day to give one. */
export const isLate = ({ daysLeft }: Pick<QueueRow, 'daysLeft'>): boolean =>
  daysLeft !== undefined && daysLeft < 0;

const tests: Record<keyof QueueFilter, (row: QueueRow, filter: QueueFilter) => boolean> = {
  state: (row, { state }) =>
    state === 'all' || (state === undefined ? !settled.includes(row.state) : row.state === state),
  kind: (row, { kind }) => kind === undefined || row.kind === kind,
  assignee: (row, { assignee }) => assignee === undefined || row.assignee === assignee.accountId,
  late: (row, { late }) => !late || isLate(row),
  sought: (row, { sought }) => {
    const words = foldPlaceName(sought ?? '').split(' ');
    const folded = textOf(row);
    return words.every((word) => folded.includes(word));
  },
};

/** Whatever a case may be known by: party, reference, town, persons, communes covered. */
const textOf = (row: QueueRow): string =>
  foldPlaceName([row.providerName, row.id, row.city, ...row.personNames, ...row.communeNames].join(' '));

/** The rows that a filter lets through. */
export const passing = (rows: readonly QueueRow[], filter: QueueFilter): QueueRow[] =>
  rows.filter((row) => keysOf(tests).every((name) => tests[name](row, filter)));

/**
 * In the order in which they are taken up: what waits for the Caf first, then what has waited longest. A list of settled
 * ones alone begins with the latest.
 */
export function inOrder(rows: readonly QueueRow[]): QueueRow[] {
  const rank = ({ state }: QueueRow) => (waitsForCaf.includes(state) ? 0 : settled.includes(state) ? 2 : 1);
  const since = (one: QueueRow, other: QueueRow) => one.stateSince.localeCompare(other.stateSince);
  return [...rows].sort(
    (one, other) => rank(one) - rank(other) || (rank(one) === 2 ? -since(one, other) : since(one, other)),
  );
}
