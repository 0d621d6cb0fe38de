import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { newRegisterId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter, intentDays } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Claimant, RegisterEntry, RegisterSubject } from './register-entry.ts';
import { lastDayToAnswer } from './time-limit.ts';

/** What a new entry is made of, whoever writes it down. */
export interface Entered extends Pick<RegisterEntry, 'cafCode' | 'nature' | 'channel' | 'request'> {
  receivedOn: string;
  person: Claimant;
  about: RegisterSubject;
}

/**
 * Writes a new entry down: the record, its intent, its trace and what is to be told go in one write. The same intent
 * sent twice makes one entry (REQ-08). Whoever gave an e-mail address gets an acknowledgement of receipt; the Caf is
 * told of what did not come through its own hands.
 */
export async function enterNew(
  deps: Deps,
  entered: Entered,
  who: Actor | 'public',
  call: Call,
  alongside: Write[] = [],
): Promise<Result<RegisterEntry, Problem>> {
  const id = newRegisterId(deps.random, entered.cafCode);
  const at = deps.now();
  const entry: RegisterEntry = {
    ...entered,
    id,
    state: 'received',
    stateSince: at.toISOString(),
    limit: { from: entered.receivedOn, dueOn: lastDayToAnswer(entered.receivedOn, false) },
    steps: [{ at: at.toISOString(), act: 'received', by: who === 'public' ? 'person' : who.accountId }],
    version: 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    ...alongside,
    { do: 'create', kind: 'registerEntry', record: entry },
    {
      do: 'create',
      kind: 'registeredIntent',
      record: {
        commandId: call.commandId,
        entryId: id,
        expiresAt: expiresAfter(at, { days: intentDays }),
      },
    },
    traceWrite(deps, who, call, {
      cafCode: entry.cafCode,
      action: 'register-entry-received',
      subject: { kind: 'register', id },
      detail: entry.nature,
    }),
    ...(entry.person.email ? [announce(deps, { type: 'register-entry-received', entryId: id })] : []),
    ...(who === 'public' ? [announce(deps, { type: 'register-entry-awaits', entryId: id })] : []),
  ]);
  if (committed.ok) return done(entry);
  // Lost to the same intent, a moment earlier: what it made is the answer.
  const winner = await entryOfIntent(deps, call.commandId);
  return winner ? done(winner) : refused({ code: 'conflict' });
}

/** The entry that an intent made, if it did. */
export async function entryOfIntent(deps: Deps, commandId: string): Promise<RegisterEntry | undefined> {
  const intent = await deps.records.get('registeredIntent', [commandId]);
  return intent && deps.records.get('registerEntry', [intent.entryId]);
}

/** Refused when a day is yet to come. `path`: the field that holds it. */
export const isToCome = (deps: Deps, day: string): boolean => day > parisDay(deps.now());
