import * as z from 'zod';
import { hashOf } from '../accounts/secrets.ts';
import type { Deps } from '../deps.ts';
import { AccountId, newSecret } from '../identifiers.ts';
import { expiresAfter } from '../time-to-live.ts';
import { linkDays } from './freshness.ts';

/** What the three links of a reminder do: one act each. */
export const linkActs = ['unchanged', 'full', 'change'] as const;
export type LinkAct = (typeof linkActs)[number];

/** Days that a dead link can still say why it is dead. */
const rememberedDays = 60;

/** One act on the places of one establishment, for the person whom the mail was sent to; the secret is not kept. */
export const AvailabilityLink = z.object({
  secretHash: z.string(),
  act: z.enum(linkActs),
  establishmentId: z.string(),
  accountId: AccountId,
  /** Version of the declaration that the mail was about: once another one is online, the link is dead. */
  basedOn: z.number().int(),
  /** The last instant at which it serves. */
  until: z.iso.datetime(),
  usedAt: z.iso.datetime().optional(),
  version: z.number().int(),
  lastCommand: z.string().optional(),
  expiresAt: z.number().int(),
});
export type AvailabilityLink = z.infer<typeof AvailabilityLink>;

/** That a person was reminded of a declaration: once after six days, once after ten (PUB-12). */
export const AvailabilityReminder = z.object({
  establishmentId: z.string(),
  accountId: AccountId,
  /** Which confirmation had become old. */
  confirmedAt: z.iso.datetime(),
  rank: z.enum(['first', 'second']),
  at: z.iso.datetime(),
  expiresAt: z.number().int(),
});
export type AvailabilityReminder = z.infer<typeof AvailabilityReminder>;

/** Seconds since 1970 from which the table may forget a link or a reminder. */
export const forgottenAt = (at: Date): number => expiresAfter(at, { days: rememberedDays });

/**
 * Opens the three acts of a reminder to whoever will hold their secrets: only hashes are kept, and the secrets live in
 * the one mail that carries them. A mail sent again opens the same acts a second time; whichever is used first, the
 * others are dead, since the declaration they were about is no longer the last.
 */
export async function openAvailabilityLinks(
  deps: Deps,
  about: Pick<AvailabilityLink, 'establishmentId' | 'accountId' | 'basedOn'>,
): Promise<Record<LinkAct, string>> {
  const at = deps.now();
  const secrets = {
    unchanged: newSecret(deps.random),
    full: newSecret(deps.random),
    change: newSecret(deps.random),
  };
  await deps.records.commit(
    linkActs.map((act) => ({
      do: 'create',
      kind: 'availabilityLink',
      record: {
        ...about,
        secretHash: hashOf(secrets[act]),
        act,
        until: new Date(at.getTime() + linkDays * 86_400_000).toISOString(),
        version: 1,
        expiresAt: forgottenAt(at),
      },
    })),
  );
  return secrets;
}
