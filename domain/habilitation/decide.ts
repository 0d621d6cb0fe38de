import type { Actor, Call } from '../actor.ts';
import { agendaWrite } from '../convention/agenda.ts';
import type { Deps } from '../deps.ts';
import { informationPlaceWrites } from '../directory/information-place.ts';
import { announce } from '../outbox/announce.ts';
import type { DomainEvent } from '../outbox/event.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';
import type { Habilitation } from './habilitation.ts';
import { type HabilitationAct, habilitationTransitions, mayDo } from './transitions.ts';

/** What a decision changes, and what it brings along in the same write. */
export interface Decision {
  change: Partial<Habilitation>;
  events: DomainEvent[];
  alongside?: Write[];
}

interface Input {
  id: string;
  /** The version the agent had before the eyes. */
  version: number;
}

/** A Caf sees its own department only (ACT-01): what belongs to another does not exist for it. */
export async function habilitationOfCaf(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<Habilitation | undefined> {
  const habilitation = await deps.records.get('habilitation', [id]);
  return habilitation?.cafCode === actor.cafCode ? habilitation : undefined;
}

/**
 * The one way in which a Caf agent moves a request or a convention on: own department, version seen, state allowed by
 * the transitions, then state + trace + events in one write. A retry of the intent that made the present version is
 * answered as the first try was; anyone else who comes second is told.
 */
export async function decide(
  deps: Deps,
  act: HabilitationAct,
  action: TraceAction,
  input: Input,
  actor: Actor,
  call: Call,
  decision: (habilitation: Habilitation) => Promise<Result<Decision, Problem>> | Result<Decision, Problem>,
): Promise<Result<Habilitation, Problem>> {
  const seen = await habilitationOfCaf(deps, input.id, actor);
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done(seen);
  if (!mayDo(act, seen.state)) return refused({ code: 'wrong-state', state: seen.state });
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const decided = await decision(seen);
  if (!decided.ok) return decided;

  return commitCase(deps, action, seen, decided.value, actor, call, {
    state: habilitationTransitions[act].to,
    stateSince: deps.now().toISOString(),
  });
}

/**
 * What a Caf agent changes on a case, in one write: the next version + trace + events + what comes along, and the
 * agenda of a convention that has one, the directory's line of an information place. `state` is there when the act moves the case on. Whoever comes second is told.
 */
export async function commitCase(
  deps: Deps,
  action: TraceAction,
  seen: Habilitation,
  { change, events, alongside = [] }: Decision,
  actor: Actor,
  call: Call,
  state?: Pick<Habilitation, 'state' | 'stateSince'>,
): Promise<Result<Habilitation, Problem>> {
  const next: Habilitation = {
    ...seen,
    ...change,
    ...state,
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: next },
    traceWrite(deps, actor, call, {
      cafCode: seen.cafCode,
      action,
      subject: { kind: 'habilitation', id: seen.id },
    }),
    ...events.map((event) => announce(deps, event)),
    ...alongside,
    ...(next.duration ? [agendaWrite(deps, next)] : []),
    ...informationPlaceWrites(seen, next),
  ]);
  return committed.ok ? done(next) : refused({ code: 'conflict' });
}

/** The exchanges of a request with one more, said by the Caf. */
export const withExchange = (
  deps: Deps,
  habilitation: Habilitation,
  act: Habilitation['exchanges'][number]['act'],
  reason?: string,
): Habilitation['exchanges'] => [
  ...habilitation.exchanges,
  { at: deps.now().toISOString(), by: 'caf', act, ...(reason && { reason }) },
];
