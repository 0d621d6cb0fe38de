import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { caseBehindLink } from '../habilitation/private-link.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Duration, isInForce } from './duration.ts';

export type Reviewed = Habilitation & { duration: Duration };

/**
 * The convention whose yearly review a private link opens: who can publish what in the party's name. Undefined once the
 * term is over, or the convention.
 */
export async function readReview(deps: Deps, secret: string): Promise<Result<Reviewed, Problem>> {
  const behind = await caseBehindLink(deps, 'review', secret);
  const { duration } = behind?.habilitation ?? {};
  return behind &&
    duration?.term.review &&
    duration.term.number === behind.link.round &&
    isInForce(behind.habilitation, parisDay(deps.now()))
    ? done({ ...behind.habilitation, duration })
    : refused({ code: 'link-lapsed' });
}

/**
 * The party confirms the list, or says what is to change: the Caf then draws up an avenant, for nothing changes by
 * itself (AVN-01). A later answer in the same term replaces the one before.
 */
export async function answerReview(
  deps: Deps,
  input: { secret: string; answer: 'confirmed' | 'change-asked'; words?: string | undefined },
  call: Call,
): Promise<Result<Reviewed, Problem>> {
  const read = await readReview(deps, input.secret);
  if (!read.ok) return read;
  const seen = read.value;
  if (seen.lastCommand === call.commandId) return read;
  const { term } = seen.duration;
  if (!term.review) return refused({ code: 'link-lapsed' });
  const answered = {
    at: deps.now().toISOString(),
    answer: input.answer,
    ...(input.answer === 'change-asked' && input.words && { words: input.words }),
  };
  const next: Reviewed = {
    ...seen,
    duration: { ...seen.duration, term: { ...term, review: { ...term.review, answered } } },
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: next },
    traceWrite(deps, 'public', call, {
      cafCode: seen.cafCode,
      action: 'review-answered',
      subject: { kind: 'habilitation', id: seen.id },
      detail: input.answer,
    }),
    ...(input.answer === 'change-asked'
      ? [announce(deps, { type: 'review-asks-change', habilitationId: seen.id })]
      : []),
  ]);
  return committed.ok ? done(next) : refused({ code: 'conflict' });
}
