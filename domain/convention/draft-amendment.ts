import type { Actor, Call } from '../actor.ts';
import type { RequestDeps } from '../habilitation/annex-of-request.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type AmendedConvention, amendedConvention, amendmentTrace } from './act-on-amendment.ts';
import { type Amendment, mostAmendments, type RequestForm } from './amendment.ts';
import { misfits } from './apply-changes.ts';
import type { AskedChange } from './asked-change.ts';
import { changesAsked } from './asked-changes.ts';
import { draftBase } from './draft-base.ts';
import { isInForce } from './duration.ts';

interface Input {
  id: string;
  requestedOn: string;
  requestForm: RequestForm;
  changes: readonly AskedChange[];
}

/**
 * Drafts an avenant on express request (AVN-01, S0 and S4 art. 6, S1 art. 5, S3 art. 6). One draft at a time: the number
 * of the next one is its place in the table, so that two agents at once make one draft, and the second is told.
 */
export async function draftAmendment(
  deps: RequestDeps,
  input: Input,
  actor: Actor,
  call: Call,
): Promise<Result<AmendedConvention & { amendment: Amendment }, Problem>> {
  const convention = await amendedConvention(deps, input.id, actor);
  if (!convention) return refused({ code: 'not-found' });
  const { habilitation, amendments } = convention;
  const made = amendments.find(({ lastCommand }) => lastCommand === call.commandId);
  if (made) return done({ ...convention, amendment: made });
  const today = parisDay(deps.now());
  if (!habilitation.convention || !isInForce(habilitation, today)) {
    return refused({ code: 'wrong-state', state: habilitation.state });
  }
  const draft = amendments.find(({ state }) => state === 'draft');
  if (draft) return refused({ code: 'amendment-under-way', number: draft.number });
  const number = nextNumber(amendments);
  if (number > mostAmendments) return refused({ code: 'wrong-state', state: habilitation.state });

  const content = await contentOf(deps, convention, input);
  if (!content.ok) return content;
  const amendment: Amendment = {
    habilitationId: habilitation.id,
    number,
    state: 'draft',
    ...content.value,
    template: habilitation.convention.template,
    createdAt: deps.now().toISOString(),
    createdBy: actor.accountId,
    version: 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'amendment', record: amendment },
    amendmentTrace(deps, actor, call, habilitation, number, 'amendment-drafted'),
  ]);
  return committed.ok
    ? done({ habilitation, amendments: [...amendments, amendment], amendment })
    : refused({ code: 'conflict' });
}

/** A number is never given twice, even when its avenant was abandoned. */
export const nextNumber = (amendments: readonly Amendment[]): number => (amendments.at(-1)?.number ?? 0) + 1;

/** What an agent says of an avenant, held against today, the Caf's list and the annex it is to change. */
export async function contentOf(
  deps: RequestDeps,
  { habilitation, amendments }: AmendedConvention,
  input: Pick<Input, 'requestedOn' | 'requestForm' | 'changes'>,
): Promise<Result<Pick<Amendment, 'requestedOn' | 'requestForm' | 'changes'>, Problem>> {
  const { requestedOn, requestForm } = input;
  if (requestedOn > parisDay(deps.now())) {
    return refused({ code: 'invalid-request', errors: [{ path: 'requestedOn', message: 'day-to-come' }] });
  }
  const changes = await changesAsked(deps, habilitation, input.changes);
  if (!changes.ok) return changes;
  const errors = misfits(habilitation.kind, draftBase(habilitation, amendments), changes.value);
  return errors.length > 0
    ? refused({ code: 'invalid-request', errors })
    : done({ requestedOn, requestForm, changes: changes.value });
}
