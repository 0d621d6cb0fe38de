import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { DomainEvent } from '../outbox/event.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter } from '../time-to-live.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';
import { type RegisterEntry, type RegisterStep, registerRetentionDays } from './register-entry.ts';
import { mayDoOnEntry, type RegisterAct, type RegisterState, stateAfter } from './transitions.ts';

/** What an act adds to the history of an entry. */
const stepOf = {
  take: 'taken',
  identify: 'identified',
  note: 'noted',
  extend: 'extended',
  answer: 'answered',
  refuse: 'refused',
  close: 'closed',
  reopen: 'reopened',
} as const satisfies Record<RegisterAct, RegisterStep['act']>;

interface Decision {
  change?: Partial<RegisterEntry>;
  /** The words of the step, where there are some. */
  text?: string;
  /** Told to the person. `step`: place of this act in the history, where the reaction finds its words. */
  tell?: (step: number) => DomainEvent;
}

/** A Caf keeps its own register: what belongs to another does not exist for it (ACT-01). */
export async function entryOfCaf(deps: Deps, id: string, actor: Actor): Promise<RegisterEntry | undefined> {
  const entry = await deps.records.get('registerEntry', [id]);
  return entry?.cafCode === actor.cafCode ? entry : undefined;
}

/**
 * The one way in which a Caf agent moves an entry of the register on: own department, version seen, state allowed by
 * the transitions, then record + trace + what is to be told in one write. A retry of the intent that made the present
 * version is answered as the first try was. What is closed or refused lapses in its time; what is reopened does not.
 */
export async function decideOnEntry(
  deps: Deps,
  act: RegisterAct,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
  decision: (entry: RegisterEntry) => Promise<Result<Decision, Problem>> | Result<Decision, Problem>,
): Promise<Result<RegisterEntry, Problem>> {
  const seen = await entryOfCaf(deps, input.id, actor);
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done(seen);
  if (!mayDoOnEntry(act, seen.state)) return refused({ code: 'wrong-state', state: seen.state });
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const decided = await decision(seen);
  if (!decided.ok) return decided;

  const { change, text, tell } = decided.value;
  const now = deps.now();
  const at = now.toISOString();
  const state = stateAfter(act, seen.state);
  const step: RegisterStep = { at, act: stepOf[act], by: actor.accountId, ...(text && { text }) };
  const stays = state === seen.state;
  const next: RegisterEntry = {
    ...seen,
    ...change,
    state,
    stateSince: stays ? seen.stateSince : at,
    steps: [...seen.steps, step],
    version: seen.version + 1,
    lastCommand: call.commandId,
    expiresAt: stays ? seen.expiresAt : lapseOf(seen, state, now),
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'registerEntry', record: next },
    traceWrite(deps, actor, call, {
      cafCode: seen.cafCode,
      action: `register-entry-${stepOf[act]}` satisfies TraceAction,
      subject: { kind: 'register', id: seen.id },
    }),
    ...(tell && seen.person.email ? [announce(deps, tell(next.steps.length - 1))] : []),
  ]);
  return committed.ok ? done(next) : refused({ code: 'conflict' });
}

/** When an entry lapses, in seconds since 1970, once it has come to a state; never while it is open. */
const lapseOf = ({ nature }: RegisterEntry, state: RegisterState, at: Date): number | undefined =>
  state === 'closed' || state === 'refused'
    ? expiresAfter(at, { days: registerRetentionDays[nature] })
    : undefined;
