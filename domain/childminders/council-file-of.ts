import type { Actor } from '../actor.ts';
import { decisionsOpenTo, type FileDecision } from '../caf/importer.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { HabilitationId } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import type { CouncilFile } from './council-file.ts';

export interface FileOf {
  habilitationId: HabilitationId;
  fileId: string;
}

/** A file of a council of the agent's own department; undefined for any other: for them it does not exist (ACT-01). */
export async function councilFileOfCaf(
  deps: Deps,
  { habilitationId, fileId }: FileOf,
  actor: Actor,
): Promise<CouncilFile | undefined> {
  const file = await deps.records.get('councilFile', [habilitationId, fileId]);
  return file?.cafCode === actor.cafCode ? file : undefined;
}

/** What the agent may decide about councils' files, by the director's own decision, at this very moment (S4 art. 5). */
export async function decisionsOf(deps: Deps, actor: Actor): Promise<readonly FileDecision[]> {
  const account = await deps.records.get('account', [actor.accountId]);
  return account ? decisionsOpenTo(account, parisDay(deps.now())) : [];
}

/** Whether one of those is open to the agent. */
export const mayDecide = async (deps: Deps, actor: Actor, decision: FileDecision): Promise<boolean> =>
  (await decisionsOf(deps, actor)).includes(decision);

/** A council's convention of the agent's own department. */
export async function councilOf(
  deps: Deps,
  habilitationId: HabilitationId,
  actor: Actor,
): Promise<{ council: Habilitation; inForce: boolean } | undefined> {
  const council = await deps.records.get('habilitation', [habilitationId]);
  if (council?.kind !== 'council' || council.cafCode !== actor.cafCode) return undefined;
  return { council, inForce: isInForce(council, parisDay(deps.now())) };
}
