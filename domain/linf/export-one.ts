import type { Actor, Call } from '../actor.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { ExportedRequest } from './exported-request.ts';
import { requestOfAgent } from './find-request.ts';
import { openForExport } from './open-for-export.ts';
import type { LinfDeps } from './request-keys.ts';

/** One request, for an agent of the information place to take away (LIN-03): retrieved and traced before it leaves. */
export async function exportOne(
  deps: LinfDeps,
  input: { id: string; request: string; how: 'pdf' | 'xml'; communes: Pick<CommuneIndex, 'byCode'> },
  actor: Actor,
  call: Call,
): Promise<Result<ExportedRequest, Problem>> {
  const found = await requestOfAgent(deps, input, actor);
  if (!found) return refused({ code: 'not-found' });
  const { convention: place, request } = found;
  const { how, communes } = input;
  const opened = await openForExport(deps, { place, requests: [request], how, communes }, actor, call);
  const [exported] = opened.exported;
  const [unreadable] = opened.unreadable;
  if (unreadable) throw unreadable;
  return exported ? done(exported) : refused({ code: 'not-found' });
}
