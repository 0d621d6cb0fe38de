import { ApiProblem } from '../../api/problem.ts';
import { now } from '../../api/server-time.ts';
import { bodyOf } from './body-of.ts';
import type { RequestDraft } from './draft.ts';
import type { AskedKind } from './kinds.ts';

/** What the server answers to a request sent. */
type Receipt = { reference: string; submittedAt: string };

/** A receipt, and whether it is for an earlier sending whose answer was lost and which said something else. */
export type SentReceipt = Receipt & { ofEarlierContent: boolean };

/**
 * Sends under the draft's own key, which a retry or a reload keeps (REQ-08). What goes out without an answer is
 * remembered: when the draft changes afterwards and the server says that it already had the request, the person must
 * learn which of the two it has.
 */
export async function sendOnce(
  kind: AskedKind,
  draft: RequestDraft,
  change: (part: Partial<RequestDraft>) => void,
  send: () => Promise<Receipt>,
): Promise<SentReceipt> {
  const content = JSON.stringify(bodyOf(kind, draft));
  const began = now();
  // Kept before it goes out: a tab closed meanwhile finds the same key again.
  change({ sentUnanswered: draft.sentUnanswered ?? content });
  try {
    const receipt = await send();
    // Clocks differ by some seconds at most: an answer older than that is that of an earlier sending.
    const earlier = Date.parse(receipt.submittedAt) < began - 5000;
    return {
      ...receipt,
      ofEarlierContent: earlier && draft.sentUnanswered !== undefined && draft.sentUnanswered !== content,
    };
  } catch (failure) {
    // Refused for sure: nothing was recorded, the next sending starts afresh.
    if (failure instanceof ApiProblem && !failure.outcomeUnknown)
      change({ sentUnanswered: draft.sentUnanswered });
    throw failure;
  }
}
