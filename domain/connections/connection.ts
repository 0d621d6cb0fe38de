import * as z from 'zod';
import {
  type ConnectionAction,
  connectionActions,
  isConnectionAction,
} from '../traces/connection-actions.ts';
import type { Trace } from '../traces/trace.ts';
import { networkOf } from './network.ts';

/** One act of connection of one person, as control looks at it: a line of the journal, its address cut to a network. */
export const Connection = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  action: z.enum(connectionActions),
  /** Absent for what the system did. */
  network: z.string().optional(),
});
export type Connection = z.infer<typeof Connection>;

/** The act that a line of the journal tells of; undefined when it is no connection. */
export function connectionOf({ id, at, action, from, who }: Trace): Connection | undefined {
  if (!isConnectionAction(action)) return undefined;
  return { id, at, action, ...(who.role !== 'system' && { network: networkOf(from) }) };
}

/** In the order of time, whatever order they came in: moments may be equal, identifiers are not. */
export const inOrder = <C extends Connection>(connections: readonly C[]): C[] =>
  [...connections].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those of one kind of act. */
export const actsOf = (connections: readonly Connection[], action: ConnectionAction): Connection[] =>
  connections.filter((connection) => connection.action === action);
