import type { Call } from '../actor.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { isKept } from './deadlines.ts';
import { eraseRequests } from './erase-requests.ts';
import { recordBehindLink } from './find-request.ts';
import type { InformationRequest } from './information-request.ts';
import type { LinfDeps } from './request-keys.ts';

/** Times that the mark is tried again when others write to the request in the very moment. */
const mostTries = 5;

/**
 * Takes a request back (LIN-10, RGT-01): all that is held of the family is erased at once. The request is first marked as
 * withdrawn, and due today: from then on it is in no list, count, recall or export. Cut short after that, the same intent
 * finishes what it began, or else the next purge does, with the same tombstone and the same messages. An information
 * place that had retrieved it is told, by its reference, to destroy what it holds.
 * @returns what is left of it; `link-lapsed` when another intent took it back, or time did
 */
export async function withdrawInformationRequest(
  deps: LinfDeps,
  { secret }: { secret: string },
  { commandId }: Call,
): Promise<Result<{ reference: string; erasedAt: string }, Problem>> {
  const earlier = await deps.records.get('submittedInformation', [commandId]);
  if (earlier?.withdrawn) return done(earlier.withdrawn);
  const marked = await markedWithdrawn(deps, secret, commandId);
  // Another intent's mark is finished too: the sooner it is gone, the better.
  if (marked.ok) await eraseRequests(deps, [marked.value], 'withdrawn');
  const answer = await deps.records.get('submittedInformation', [commandId]);
  if (answer?.withdrawn) return done(answer.withdrawn);
  return marked.ok ? refused({ code: 'link-lapsed' }) : marked;
}

/** The request with the mark, this intent's or that of another which was quicker. */
async function markedWithdrawn(
  deps: LinfDeps,
  secret: string,
  commandId: string,
): Promise<Result<InformationRequest, Problem>> {
  const today = parisDay(deps.now());
  for (let left = mostTries; left > 0; left -= 1) {
    const seen = await recordBehindLink(deps, secret);
    if (seen?.withdrawn) return done(seen);
    if (!seen || !isKept(seen, today)) return refused({ code: 'link-lapsed' });
    const record: InformationRequest = {
      ...seen,
      eraseOn: today,
      withdrawn: { commandId },
      version: seen.version + 1,
      lastCommand: commandId,
    };
    const committed = await deps.records.commit([{ do: 'replace', kind: 'informationRequest', record }]);
    if (committed.ok) return done(record);
  }
  return refused({ code: 'conflict' });
}
