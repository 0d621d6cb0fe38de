import type { Actor, Call } from '../actor.ts';
import type { Availability } from '../availability/availability.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Publication, Withdrawal } from './publication.ts';
import { type OnlinePart, type SheetPart, withdrawalWrites } from './withdrawal-writes.ts';

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

  const [publication, availability] = await deps.records.getAll([
    { kind: 'publication', key: [input.id] },
    { kind: 'availability', key: [input.id] },
  ]);
  const online = partOnline(input.part, publication, availability);
  if (!online) return refused({ code: 'not-found' });
  const seen = online.record;
  if (seen.withdrawn) {
    return seen.lastCommand === call.commandId
      ? done({ withdrawnAt: seen.withdrawn.at })
      : refused({ code: 'wrong-state', state: 'withdrawn' });
  }
  if (seen.version !== input.version) return refused({ code: 'conflict' });

  const author = input.part === 'operating' ? publication?.submittedBy : availability?.declaredBy;
  const committed = await deps.records.commit([
    ...withdrawalWrites(online, withdrawn, call.commandId),
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

function partOnline(
  part: SheetPart,
  publication: Publication | undefined,
  availability: Availability | undefined,
): OnlinePart | undefined {
  if (part === 'operating') return publication && { part, record: publication };
  return availability && { part, record: availability };
}
