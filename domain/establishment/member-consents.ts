import * as z from 'zod';
import { AccountId } from '../identifiers.ts';

/** That a party agreed to have their name on the sheet of the house: who wrote it down, and when. */
export const MemberConsent = z.object({
  accountId: AccountId,
  recordedBy: AccountId,
  recordedAt: z.iso.datetime(),
});
export type MemberConsent = z.infer<typeof MemberConsent>;

/**
 * The assistants maternels of a MAM who agreed to be named on its sheet (PUB-10, S3 art. 1 and 3). Nobody is named
 * without; who takes it back is no longer named at once.
 */
export const MemberConsents = z.object({
  establishmentId: z.string(),
  consents: z.array(MemberConsent),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type MemberConsents = z.infer<typeof MemberConsents>;

/** Whether a person agreed. */
export const hasConsented = (consents: MemberConsents | undefined, accountId: string): boolean =>
  consents?.consents.some((consent) => consent.accountId === accountId) ?? false;
