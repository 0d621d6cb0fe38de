import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Withdrawal } from './publication.ts';

export type SheetPart = 'operating' | 'availability';

/**
 * Takes a part of a sheet offline at once, with a reason that its author receives (PUB-07, S0 art. 2). The record
 * stays, marked, so that the provider sees what was withdrawn and why; the history notes that nothing is online since.
 */
export async function withdrawInformation(
  deps: Deps,
  input: { id: string; part: SheetPart; version: number; reason: string },
  actor: Actor,
  call: Call,
): Promise<Result<{ withdrawnAt: string }, Problem>> {
  if (cafCodeOfEstablishment(input.id) !== actor.cafCode) return refused({ code: 'not-found' });
  const at = deps.now().toISOString();
  const withdrawn: Withdrawal = { reason: input.reason, at, by: actor.accountId };
  const stamp = { withdrawn, version: input.version + 1, lastCommand: call.commandId };

  const [publication, availability] = await deps.records.getAll([
    { kind: 'publication', key: [input.id] },
    { kind: 'availability', key: [input.id] },
  ]);
  const seen = input.part === 'operating' ? publication : availability;
  if (!seen) return refused({ code: 'not-found' });
  if (seen.withdrawn) {
    return seen.lastCommand === call.commandId
      ? done({ withdrawnAt: seen.withdrawn.at })
      : refused({ code: 'wrong-state', state: 'withdrawn' });
  }
  if (seen.version !== input.version) return refused({ code: 'conflict' });

  const writes: Write[] =
    input.part === 'operating' && publication
      ? [
          { do: 'replace', kind: 'publication', record: { ...publication, ...stamp } },
          { do: 'delete', kind: 'operatingListing', key: [input.id], mustExist: false },
        ]
      : availability
        ? [
            { do: 'replace', kind: 'availability', record: { ...availability, ...stamp } },
            { do: 'delete', kind: 'availabilityListing', key: [input.id], mustExist: false },
          ]
        : [];
  const author = input.part === 'operating' ? publication?.submittedBy : availability?.declaredBy;
  const committed = await deps.records.commit([
    ...writes,
    {
      do: 'create',
      kind: 'history',
      record: {
        establishmentId: input.id,
        part: input.part,
        at,
        by: actor.accountId,
        version: stamp.version,
      },
    },
    traceWrite(deps, actor, call, {
      cafCode: actor.cafCode,
      action: 'information-withdrawn',
      subject: { kind: 'establishment', id: input.id },
      detail: input.part,
    }),
    ...(author
      ? [
          announce(deps, {
            type: 'information-withdrawn',
            establishmentId: input.id,
            accountId: author,
            part: input.part,
            reason: input.reason,
          }),
        ]
      : []),
  ]);
  return committed.ok ? done({ withdrawnAt: at }) : refused({ code: 'conflict' });
}
