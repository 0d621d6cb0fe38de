import type { Actor } from '../actor.ts';
import { mayImport } from '../caf/importer.ts';
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

/** Whether the agent was habilitated by the director to import, and still is, at this very moment (S4 art. 5). */
export async function actsAsImporter(deps: Deps, actor: Actor): Promise<boolean> {
  const account = await deps.records.get('account', [actor.accountId]);
  return account !== undefined && mayImport(account, parisDay(deps.now()));
}

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
