import type * as z from 'zod';
import { hashOf } from '../accounts/secrets.ts';
import type { Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter } from '../time-to-live.ts';
import { deliverItem } from './deliver-item.ts';
import type { Editor } from './editor.ts';
import { readItems } from './read-items.ts';
import { type Delivery, type ItemOutcome, keyDays } from './report.ts';

/** Items put online at the same time: the table is asked for a dozen, not for a hundred. */
const atOnce = 8;

/**
 * What an editor sends of many establishments in one call (PUB-03, PUB-12). Each item stands alone: put online whole or
 * refused with its reason, whatever becomes of the others. `key` names the call: the same key with the same content is
 * answered as the first time and puts nothing online again; with other content it is `key-reused`. A call that broke on
 * the way is taken up where it was.
 */
export async function sendAvailability(
  deps: Deps,
  input: { items: readonly unknown[]; key: string; contentHash: string; french: z.core.$ZodErrorMap },
  editor: Pick<Editor, 'id'>,
  call: Pick<Call, 'from'>,
): Promise<Result<ItemOutcome[], Problem>> {
  const keyHash = hashOf(`${editor.id} ${input.key}`);
  const expiresAt = expiresAfter(deps.now(), { days: keyDays });
  const delivery = await received(deps, {
    keyHash,
    editorId: editor.id,
    contentHash: input.contentHash,
    version: 1,
    expiresAt,
  });
  if (!delivery.ok) return delivery;
  if (delivery.value.outcomes) return done(delivery.value.outcomes);

  const { read, refused: outcomes } = readItems(input.items, input.french);
  for (let start = 0; start < read.length; start += atOnce) {
    const batch = read.slice(start, start + atOnce);
    outcomes.push(
      ...(await Promise.all(
        batch.map((one) => deliverItem(deps, one, { editor, keyHash, expiresAt }, call)),
      )),
    );
  }
  outcomes.sort((one, other) => one.index - other.index);
  // What may go better in a moment is not remembered: the same call, sent again, goes on with it.
  if (!outcomes.some(({ refusal }) => refusal === 'try-again')) {
    await deps.records.commit([
      { do: 'replace', kind: 'delivery', record: { ...delivery.value, outcomes, version: 2 } },
    ]);
  }
  return done(outcomes);
}

/** The record of this key: made now, or made by an earlier sending of the same content. */
async function received(deps: Deps, wanted: Delivery): Promise<Result<Delivery, Problem>> {
  const committed = await deps.records.commit([{ do: 'create', kind: 'delivery', record: wanted }]);
  if (committed.ok) return done(wanted);
  const seen = await deps.records.get('delivery', [wanted.keyHash]);
  if (!seen) return refused({ code: 'conflict' });
  return seen.contentHash === wanted.contentHash ? done(seen) : refused({ code: 'key-reused' });
}
