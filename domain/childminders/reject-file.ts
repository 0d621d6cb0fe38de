import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { CouncilFile } from './council-file.ts';
import { councilFileOfCaf, type FileOf, mayDecide } from './council-file-of.ts';
import { councilFileTransitions, mayDoToCouncilFile } from './transitions.ts';

/** Sends a file back: it will not go online, and the council is told why (CSV-09). */
export async function rejectCouncilFile(
  deps: Deps,
  input: FileOf & { version: number; reason: string },
  actor: Actor,
  call: Call,
): Promise<Result<CouncilFile, Problem>> {
  const file = await councilFileOfCaf(deps, input, actor);
  if (!file) return refused({ code: 'not-found' });
  if (file.state === 'rejected' && file.lastCommand === call.commandId) return done(file);
  if (!(await mayDecide(deps, actor, 'reject'))) return refused({ code: 'not-importer' });
  if (!mayDoToCouncilFile('reject', file.state)) return refused({ code: 'wrong-state', state: file.state });
  if (file.version !== input.version) return refused({ code: 'conflict' });
  const at = deps.now().toISOString();
  const rejected: CouncilFile = {
    ...file,
    state: councilFileTransitions.reject.to,
    stateSince: at,
    rejected: { at, by: actor.accountId, reason: input.reason },
    version: file.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'councilFile', record: rejected },
    traceWrite(deps, actor, call, {
      cafCode: file.cafCode,
      action: 'council-file-rejected',
      subject: { kind: 'habilitation', id: file.habilitationId },
      detail: file.id,
    }),
    announce(deps, { type: 'council-file-rejected', habilitationId: file.habilitationId, fileId: file.id }),
  ]);
  return committed.ok ? done(rejected) : refused({ code: 'conflict' });
}
