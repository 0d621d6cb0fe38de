import * as z from 'zod';
import { isInForce } from '../convention/duration.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { rightsOn } from '../habilitation/rights-on.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { EditorId } from './editor.ts';

/** A mandate as it was given: to whom, by whom (PUB-09), under which convention. */
const Given = z.object({
  editorId: EditorId,
  habilitationId: HabilitationId,
  givenAt: z.iso.datetime(),
  givenBy: AccountId,
});

export const mandateEnds = ['taken-back', 'replaced', 'cut'] as const;

/** The mandates of one establishment: at most one in force, and those before it. */
export const Mandate = z.object({
  establishmentId: z.string(),
  current: Given.optional(),
  past: z.array(
    Given.extend({
      endedAt: z.iso.datetime(),
      endedBy: AccountId,
      /** Taken back by the provider, replaced by another, or cut by the Caf with a reason. */
      how: z.enum(mandateEnds),
      reason: z.string().optional(),
    }),
  ),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type Mandate = z.infer<typeof Mandate>;
export type GivenMandate = z.infer<typeof Given>;

/** Mandates that an establishment's record remembers; the journal has them all. */
const mostPast = 20;

/** The mandates that were, once the current one has ended so. */
export function pastWith(
  { current, past }: Mandate,
  end: { at: string; by: AccountId; how: (typeof mandateEnds)[number]; reason?: string },
): Mandate['past'] {
  if (!current) return past;
  const ended = { ...current, endedAt: end.at, endedBy: end.by, how: end.how };
  return [...past, { ...ended, ...(end.reason && { reason: end.reason }) }].slice(-mostPast);
}

/**
 * Whether a mandate lets its editor declare on a day: the convention under which it was given is in force and still
 * gives the right to declare the places of that establishment. Worked out at each request, kept nowhere.
 * @param today a day in Paris
 */
export function mandateHolds(
  { establishmentId, current }: Pick<Mandate, 'establishmentId' | 'current'>,
  habilitation: Habilitation | undefined,
  today: string,
): boolean {
  if (!current || habilitation?.id !== current.habilitationId) return false;
  return isInForce(habilitation, today) && rightsOn([habilitation], establishmentId).availability;
}
