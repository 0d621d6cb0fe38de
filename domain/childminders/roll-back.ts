import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { HabilitationId } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { CouncilFile } from './council-file.ts';
import { councilOf, mayDecide } from './council-file-of.ts';
import type { ChildminderPointer } from './pointer.ts';
import { councilFileTransitions, mayDoToCouncilFile } from './transitions.ts';

/**
 * Puts the previous file of a council online again, at one stroke; the one that was online becomes the one to go back
 * to (CSV-08). Rights never go back: those that the file taken off stated are kept, whatever becomes of it (CSV-07).
 */
export async function rollBackChildminders(
  deps: Deps,
  input: { habilitationId: HabilitationId; pointerVersion: number; reason: string },
  actor: Actor,
  call: Call,
): Promise<Result<{ pointer: ChildminderPointer; council: Habilitation }, Problem>> {
  const of = await councilOf(deps, input.habilitationId, actor);
  const pointer = of && (await deps.records.get('childminderPointer', [of.council.cafCode, of.council.id]));
  if (!of || !pointer) return refused({ code: 'not-found' });
  const { council } = of;
  if (pointer.lastCommand === call.commandId) return done({ pointer, council });
  if (!(await mayDecide(deps, actor, 'restore'))) return refused({ code: 'not-importer' });
  if (!of.inForce || pointer.withdrawn) return refused({ code: 'no-convention' });
  if (pointer.version !== input.pointerVersion) return refused({ code: 'conflict' });
  const { current, previous } = pointer;
  if (!current || !previous) return refused({ code: 'wrong-state', state: 'no-previous-file' });
  const [online, before] = await deps.records.getAll([
    { kind: 'councilFile', key: [council.id, current.fileId] },
    { kind: 'councilFile', key: [council.id, previous.fileId] },
  ]);
  if (!online || !before) return refused({ code: 'conflict' });
  if (
    before.erasing ||
    !mayDoToCouncilFile('restore', before.state) ||
    !mayDoToCouncilFile('replace', online.state)
  ) {
    return refused({ code: 'wrong-state', state: before.state });
  }

  const at = deps.now().toISOString();
  const next: ChildminderPointer = {
    ...pointer,
    current: { ...previous, since: at },
    previous: { ...current, since: at },
    version: pointer.version + 1,
    lastCommand: call.commandId,
  };
  const { rolledBack: _, ...restored } = before;
  const moved = (file: CouncilFile, act: 'restore' | 'replace', more: Partial<CouncilFile> = {}) => ({
    do: 'replace' as const,
    kind: 'councilFile' as const,
    record: {
      ...file,
      ...more,
      state: councilFileTransitions[act].to,
      stateSince: at,
      version: file.version + 1,
      lastCommand: call.commandId,
    },
  });
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'childminderPointer', record: next },
    moved(restored, 'restore'),
    moved(online, 'replace', { rolledBack: { at, by: actor.accountId, reason: input.reason } }),
    traceWrite(deps, actor, call, {
      cafCode: council.cafCode,
      action: 'council-file-rolled-back',
      subject: { kind: 'habilitation', id: council.id },
      detail: `${current.fileId} → ${previous.fileId}`,
    }),
    announce(deps, { type: 'council-file-rolled-back', habilitationId: council.id, fileId: current.fileId }),
  ]);
  return committed.ok ? done({ pointer: next, council }) : refused({ code: 'conflict' });
}
