import type { Actor } from '../actor.ts';
import { ownConvention } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import { habilitationOfCaf } from '../habilitation/decide.ts';
import type { Problem } from '../problem.ts';
import { listAll } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import type { CommitmentRequest } from './commitment-request.ts';

/** What was asked of a convention, in the order of the numbers. */
export async function commitmentRequestsOf(deps: Deps, habilitationId: string): Promise<CommitmentRequest[]> {
  const listed = await listAll(deps.records, 'commitmentRequestsOf', { habilitationId });
  return listed.map(({ record }) => record);
}

/** What a Caf asked of one of its conventions, with what was filed, the end of the convention included (LIN-09). */
export async function listCommitments(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<Result<CommitmentRequest[], Problem>> {
  const convention = await habilitationOfCaf(deps, id, actor);
  return convention ? done(await commitmentRequestsOf(deps, id)) : refused({ code: 'not-found' });
}

/** What is asked of a convention in force that names the actor (LIN-09). */
export async function listOwnCommitments(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<Result<CommitmentRequest[], Problem>> {
  const convention = await ownConvention(deps, id, actor);
  return convention ? done(await commitmentRequestsOf(deps, id)) : refused({ code: 'not-found' });
}
