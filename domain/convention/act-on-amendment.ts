import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { habilitationOfCaf } from '../habilitation/decide.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { announce } from '../outbox/announce.ts';
import type { DomainEvent } from '../outbox/event.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { listAll, type Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';
import type { Amendment } from './amendment.ts';
import { type AmendmentAct, amendmentTransitions, mayAmend } from './amendment-transitions.ts';
import { isInForce } from './duration.ts';

/** A convention with its avenants, as the table holds them at this request. */
export interface AmendedConvention {
  habilitation: Habilitation;
  /** In the order of their numbers. */
  amendments: Amendment[];
}

/** A convention of the agent's own department (ACT-01) with its avenants, of which there are none before activation. */
export async function amendedConvention(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<AmendedConvention | undefined> {
  const habilitation = await habilitationOfCaf(deps, id, actor);
  if (!habilitation) return undefined;
  const listed = await listAll(deps.records, 'amendmentsOf', { habilitationId: id });
  return { habilitation, amendments: listed.map(({ record }) => record) };
}

/** What an act on an avenant changes, and what it brings along in the same write. */
export interface AmendmentDecision {
  change: Partial<Amendment>;
  events?: DomainEvent[];
  alongside?: Write[];
}

interface Input {
  id: string;
  number: number;
  /** The version of the avenant that the agent had before the eyes. */
  version: number;
}

/** An avenant changes a convention in force; one that has ended is only to be put away. */
const needsForce: Record<AmendmentAct, boolean> = { change: true, post: true, sign: true, abandon: false };

/**
 * The one way in which a Caf agent moves an avenant on (AVN-01): own department, convention in force, version seen,
 * state allowed by the transitions, then state + trace + events in one write. A retry of the intent that made the
 * present version is answered as the first try was.
 */
export async function actOnAmendment(
  deps: Deps,
  act: AmendmentAct,
  action: TraceAction,
  input: Input,
  actor: Actor,
  call: Call,
  decision: (
    amendment: Amendment,
    convention: AmendedConvention,
  ) => Promise<Result<AmendmentDecision, Problem>> | Result<AmendmentDecision, Problem>,
): Promise<Result<AmendedConvention & { amendment: Amendment }, Problem>> {
  const convention = await amendedConvention(deps, input.id, actor);
  const seen = convention?.amendments.find(({ number }) => number === input.number);
  if (!convention || !seen) return refused({ code: 'not-found' });
  const { habilitation } = convention;
  if (seen.lastCommand === call.commandId) return done({ ...convention, amendment: seen });
  if (!mayAmend(act, seen.state)) return refused({ code: 'wrong-state', state: seen.state });
  if (needsForce[act] && !isInForce(habilitation, parisDay(deps.now()))) {
    return refused({ code: 'wrong-state', state: habilitation.state });
  }
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const decided = await decision(seen, convention);
  if (!decided.ok) return decided;

  const amendment: Amendment = {
    ...seen,
    ...decided.value.change,
    state: amendmentTransitions[act].to,
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'amendment', record: amendment },
    amendmentTrace(deps, actor, call, habilitation, amendment.number, action),
    ...(decided.value.events ?? []).map((event) => announce(deps, event)),
    ...(decided.value.alongside ?? []),
  ]);
  if (!committed.ok) return refused({ code: 'conflict' });
  const amendments = convention.amendments.map((one) => (one.number === amendment.number ? amendment : one));
  return done({ habilitation, amendments, amendment });
}

/** The line of the journal about an avenant: which convention, which number. */
export const amendmentTrace = (
  deps: Deps,
  actor: Actor,
  call: Call,
  habilitation: Habilitation,
  number: number,
  action: TraceAction,
): Write =>
  traceWrite(deps, actor, call, {
    cafCode: habilitation.cafCode,
    action,
    subject: { kind: 'habilitation', id: habilitation.id },
    detail: `amendment ${number}`,
  });
