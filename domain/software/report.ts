import * as z from 'zod';

/** Why an item may be refused. `contract/software-words.ts` has the words of each, in French and in English. */
export const itemRefusals = [
  'invalid-item',
  'establishment-twice',
  'no-mandate',
  'withdrawn',
  'version-changed',
  'nothing-declared',
  'try-again',
] as const;
export type ItemRefusal = (typeof itemRefusals)[number];

/** One thing to mend in an item: where (JSON pointer into the call), and what: words, or the code of a rule of ours. */
const Flaw = z.object({ pointer: z.string(), fr: z.string(), en: z.string() });

/** What became of one item. */
export const ItemOutcome = z.object({
  index: z.number().int(),
  establishmentId: z.string().optional(),
  version: z.number().int().optional(),
  refusal: z.enum(itemRefusals).optional(),
  flaws: z.array(Flaw).optional(),
});
export type ItemOutcome = z.infer<typeof ItemOutcome>;

/** A call that was received under a key, with what became of it once all its items were treated. */
export const Delivery = z.object({
  keyHash: z.string(),
  editorId: z.string(),
  contentHash: z.string(),
  outcomes: z.array(ItemOutcome).optional(),
  version: z.number().int(),
  expiresAt: z.number().int(),
});
export type Delivery = z.infer<typeof Delivery>;

/** An item that was put online under a key: written with the places themselves, so that it is never put online twice. */
export const DeliveredItem = z.object({
  keyHash: z.string(),
  establishmentId: z.string(),
  deliveredVersion: z.number().int(),
  expiresAt: z.number().int(),
});
export type DeliveredItem = z.infer<typeof DeliveredItem>;

/** Days that a key is remembered: longer than any program insists. */
export const keyDays = 7;
