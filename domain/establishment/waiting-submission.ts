import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Publication } from './publication.ts';
import type { Submission } from './submission.ts';
import { mayDoToSubmission } from './submission-transitions.ts';

/** The submission that waits at the agent's own Caf (ACT-01), and the publication it would change. */
export async function waitingSubmission(
  deps: Deps,
  establishmentId: string,
  actor: Actor,
): Promise<{ submission: Submission; publication: Publication | undefined } | undefined> {
  const [submission, publication] = await deps.records.getAll([
    { kind: 'submission', key: [establishmentId] },
    { kind: 'publication', key: [establishmentId] },
  ]);
  if (!submission || !mayDoToSubmission('approve', submission.state)) return undefined;
  if (submission.cafCode !== actor.cafCode) return undefined;
  return { submission, publication };
}
