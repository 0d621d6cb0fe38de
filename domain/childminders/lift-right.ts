import type { Actor, Call } from '../actor.ts';
import type { HabilitationId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { ChildminderRight } from './childminder-right.ts';
import { councilOf } from './council-file-of.ts';
import { type ChildmindersDeps, departmentOf, rightsOfFiles } from './department.ts';
import { type AnyRight, holding } from './rights-in-force.ts';

/**
 * Lifts a right, with the consent of the person (RGT-01). What the Caf recorded is marked as lifted, and holds no more
 * at once. What a file stated is lifted by a consent beside it: people whom the file online itself declares as opposed
 * still stay off until the council no longer says so.
 */
export async function liftChildminderRight(
  deps: ChildmindersDeps,
  { id, habilitationId }: { id: string; habilitationId: HabilitationId },
  actor: Actor,
  call: Call,
): Promise<Result<{ right: AnyRight; lifted: { at: string; by: string } }, Problem>> {
  const of = await councilOf(deps, habilitationId, actor);
  if (!of) return refused({ code: 'not-found' });
  const { cafCode } = of.council;
  const department = await departmentOf(deps, cafCode);
  const lifted = { at: deps.now().toISOString(), by: actor.accountId };
  const recorded = department.recorded.find((one) => one.id === id && one.kind !== 'consent');
  const ofFiles = recorded ? [] : await rightsOfFiles(deps, department);
  const right: AnyRight | undefined = recorded ?? ofFiles.find((one) => one.id === id);
  if (right?.habilitationId !== habilitationId) return refused({ code: 'not-found' });

  const byThisIntent = department.recorded.find(
    (one) => one.lastCommand === call.commandId && (one.id === id || one.lifts === id),
  );
  if (byThisIntent) {
    const { at, by } = byThisIntent.lifted ?? byThisIntent;
    return done({ right, lifted: { at, by } });
  }
  const holds = holding([...ofFiles, ...department.recorded]).some((one) => one.id === id);
  if (!holds) return refused({ code: 'wrong-state', state: 'lifted' });

  const write: Write = recorded
    ? {
        do: 'replace',
        kind: 'childminderRight',
        record: { ...recorded, lifted, version: recorded.version + 1, lastCommand: call.commandId },
      }
    : {
        do: 'create',
        kind: 'childminderRight',
        record: consentTo(right, lifted, call),
      };
  const committed = await deps.records.commit([
    write,
    traceWrite(deps, actor, call, {
      cafCode,
      action: 'childminder-right-lifted',
      subject: { kind: 'habilitation', id: habilitationId },
      detail: `${right.kind} ${id}`,
    }),
  ]);
  return committed.ok ? done({ right, lifted }) : refused({ code: 'conflict' });
}

const consentTo = (
  { id, cafCode, habilitationId, marks, nameMark, person }: AnyRight,
  { at, by }: { at: string; by: Actor['accountId'] },
  { commandId }: Call,
): ChildminderRight => ({
  // One consent to a right at an instant: another, later, lifts what a later file stated again.
  id: `${id}-${new Date(at).getTime().toString(36)}`,
  cafCode,
  habilitationId,
  kind: 'consent',
  marks,
  nameMark,
  ...(person && { person }),
  at,
  by,
  lifts: id,
  version: 1,
  lastCommand: commandId,
});
