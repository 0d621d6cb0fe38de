import * as z from 'zod';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { type HabilitationState, habilitationStates } from './transitions.ts';

/** Characters of one message. */
export const messageLength = 1500;
/** Messages of one thread: with every message at its longest, the record stays below what one item may hold. */
export const mostMessages = 80;

export const Message = z.object({
  at: z.iso.datetime(),
  by: z.enum(['caf', 'party']),
  /** Which agent, for the Caf's own eyes. */
  accountId: AccountId.optional(),
  text: z.string(),
  /** The intent that wrote it: sent again, it writes nothing more. */
  commandId: z.string(),
});
export type Message = z.infer<typeof Message>;

/**
 * What the Caf and a party write to each other about a case, the oldest first. It lies apart from the case: a message
 * changes nothing of what was asked for (REQ-06), and a decision never waits for one.
 */
export const Thread = z.object({
  habilitationId: HabilitationId,
  cafCode: z.string(),
  messages: z.array(Message),
  /** Messages of the party that no agent has said to have read. */
  unread: z.number().int(),
  version: z.number().int(),
});
export type Thread = z.infer<typeof Thread>;

/** Whether something may still be written: the case goes on, and there is room. */
export const mayWrite = (state: HabilitationState, thread: Pick<Thread, 'messages'> | undefined): boolean =>
  talkingStates.has(state) && (thread?.messages.length ?? 0) < mostMessages;

const talkingStates = new Set<HabilitationState>(
  habilitationStates.filter((state) => state !== 'refused' && state !== 'ended'),
);
