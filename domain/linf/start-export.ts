import { hashOf } from '../accounts/secrets.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { getMany } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter } from '../time-to-live.ts';
import { isKept } from './deadlines.ts';
import { ownInformationPlace } from './find-request.ts';
import { type ExportFormat, exportMinutes, type InformationExport } from './information-export.ts';
import { linfTrace } from './linf-trace.ts';

/**
 * Begins an export of requests of one information place, as one ZIP of PDFs or one XML document (LIN-03). Those that are
 * not of this place, or are there no more, are left out; `not-found` when none remains. Nothing is
 * retrieved yet.
 */
export async function startExport(
  deps: Deps,
  input: { habilitationId: string; format: ExportFormat; requests: readonly string[] },
  actor: Actor,
  call: Call,
): Promise<Result<InformationExport, Problem>> {
  const place = await ownInformationPlace(deps, input.habilitationId, actor);
  if (!place) return refused({ code: 'not-found' });
  // The intent names the export, so that a retry finds it.
  const id = hashOf(`${actor.accountId} ${call.commandId}`).slice(0, 24);
  const seen = await deps.records.get('informationExport', [actor.accountId, id]);
  if (seen) return done(seen);
  const keys = [...new Set(input.requests)].sort().map((request) => [place.id, request] as const);
  const today = parisDay(deps.now());
  const requests = (await getMany(deps.records, 'informationRequest', keys)).flatMap((request) =>
    request && isKept(request, today) ? [request.id] : [],
  );
  if (requests.length === 0) return refused({ code: 'not-found' });
  const at = deps.now();
  const record: InformationExport = {
    id,
    accountId: actor.accountId,
    habilitationId: place.id,
    format: input.format,
    requests,
    startedAt: at.toISOString(),
    made: [],
    version: 1,
    lastCommand: call.commandId,
    expiresAt: expiresAfter(at, { minutes: exportMinutes }),
  };
  const told = { habilitationId: place.id, cafCode: place.cafCode };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'informationExport', record },
    linfTrace(deps, actor, call, told, 'information-requests-exported', `${input.format} ${requests.length}`),
  ]);
  return committed.ok ? done(record) : refused({ code: 'conflict' });
}
