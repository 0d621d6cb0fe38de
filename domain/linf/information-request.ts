import * as z from 'zod';
import { AccountId, HabilitationId, type Random } from '../identifiers.ts';
import { CommuneCode } from '../territory/communes.ts';
import { CareModes } from './family-request.ts';
import { followUpStates, informationRequestStates } from './transitions.ts';

/** How a request reached the information place for the first time. */
export const retrievalWays = ['read', 'pdf', 'xml', 'zip', 'feed'] as const;
export type RetrievalWay = (typeof retrievalWays)[number];

/** Identifier of a request: sorts by the moment of transmission. */
export const InformationRequestId = z.string().regex(/^[0-9a-z]{9}-[0-9A-Z]{16}$/);

/** Reference of a request, as people say it: `F26-7KQ3-M9TX`. Says nothing of the family. */
export const InformationReference = z.string().regex(/^F[0-9AB]{2,3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export function newInformationReference(random: Random, cafCode: string): string {
  const code = () => Array.from(random.bytes(4), (byte) => alphabet[byte % 32]).join('');
  return `F${cafCode}-${code()}-${code()}`;
}

/**
 * What is known of a family's request without its key: where it is for, and where it stands. Nothing of it names or
 * describes the family (LIN-06); what does is in the {@link SealedRequest} of the same id.
 */
export const InformationRequest = z.object({
  id: InformationRequestId,
  reference: InformationReference,
  habilitationId: HabilitationId,
  cafCode: z.string(),
  /** The commune it is asked for, which the information place covers. */
  communeCode: CommuneCode,
  modes: CareModes,
  state: z.enum(informationRequestStates),
  transmittedAt: z.iso.datetime(),
  /** Paris days, see domain/linf/deadlines.ts. */
  retrieveBy: z.iso.date(),
  eraseOn: z.iso.date(),
  firstRetrieved: z.object({ at: z.iso.datetime(), by: AccountId, how: z.enum(retrievalWays) }).optional(),
  /** What became of it, in order. Words, if any, are sealed. */
  followUps: z.array(
    z.object({ at: z.iso.datetime(), by: AccountId, state: z.enum([...followUpStates, 'answered']) }),
  ),
  linkHash: z.string(),
  /**
   * The family takes it back: the intent that said so. Written before anything is destroyed, with today as the day of
   * erasure, so that the request is nobody's from then on and what is cut short there is finished by the purge.
   */
  withdrawn: z.object({ commandId: z.string() }).optional(),
  version: z.number().int(),
  /** The intent that made this version: a retry of it is answered as the first try was. */
  lastCommand: z.string(),
  /** Seconds since 1970, some days after `eraseOn`: a backstop, should the purge not run. */
  expiresAt: z.number().int(),
});
export type InformationRequest = z.infer<typeof InformationRequest>;

/** Parts of a request that are sealed, each by itself. */
export const sealedParts = ['family', 'link', 'exchanges', 'notes'] as const;
export type SealedPart = (typeof sealedParts)[number];

/**
 * The personal part of a request, as the table, its stream and its copies see it: AES-256-GCM under the request's own
 * key, in base64, nonce first and tag last.
 */
export const SealedRequest = z.object({
  requestId: InformationRequestId,
  parts: z.partialRecord(z.enum(sealedParts), z.string()),
  expiresAt: z.number().int(),
});
export type SealedRequest = z.infer<typeof SealedRequest>;

/** What the hash of a private link leads to. */
export const InformationLink = z.object({
  linkHash: z.string(),
  habilitationId: HabilitationId,
  requestId: InformationRequestId,
  expiresAt: z.number().int(),
});
export type InformationLink = z.infer<typeof InformationLink>;

/** Remembers which request a browser's intent made (REQ-08), corrected or took back. */
export const SubmittedInformation = z.object({
  commandId: z.string(),
  habilitationId: HabilitationId,
  requestId: InformationRequestId,
  /** What the intent that took a request back was answered: the request itself is gone. */
  withdrawn: z.object({ reference: InformationReference, erasedAt: z.iso.datetime() }).optional(),
  /** For the intent that corrected a request: hash of the link it was sent with, which may lead nowhere since. */
  corrected: z.string().optional(),
  expiresAt: z.number().int(),
});
export type SubmittedInformation = z.infer<typeof SubmittedInformation>;

export const erasureCauses = ['six-months', 'withdrawn', 'convention-ended'] as const;
export type ErasureCause = (typeof erasureCauses)[number];

/** What is left of a request once erased, without any personal data: what attestations list and figures count. */
export const ErasedRequest = z.object({
  id: InformationRequestId,
  reference: InformationReference,
  habilitationId: HabilitationId,
  cafCode: z.string(),
  communeCode: CommuneCode,
  modes: CareModes,
  /** Where it stood at the end. */
  state: z.enum(informationRequestStates),
  transmittedAt: z.iso.datetime(),
  retrievedAt: z.iso.datetime().optional(),
  erasedAt: z.iso.datetime(),
  /** The Paris day of it. */
  erasedOn: z.iso.date(),
  cause: z.enum(erasureCauses),
});
export type ErasedRequest = z.infer<typeof ErasedRequest>;
