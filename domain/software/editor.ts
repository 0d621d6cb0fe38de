import * as z from 'zod';
import { AccountId, newSecret, type Random } from '../identifiers.ts';
import { email, line, website, withoutBlanks } from '../text.ts';

/** Identifier of a software editor, its `client_id`: `E-7KQ3M9TX`. Given once, never reused. */
export const EditorId = z
  .string()
  .regex(/^E-[0-9A-Z]{8}$/)
  .brand<'EditorId'>();
export type EditorId = z.infer<typeof EditorId>;

/** A client's secret: 256 bits, and letters in front by which a scanner of public code recognises it. */
export const newClientSecret = (random: Random): string => `mes_${newSecret(random)}`;
/** An access token, told from a secret by its own letters. */
export const newAccessToken = (random: Random): string => `met_${newSecret(random)}`;

/** What an administrator of the Cnaf says of an editor when it registers it. */
export const EditorContent = z
  .object({
    /** The software, as providers know it. */
    name: line(80),
    /** The firm behind it. */
    company: line(120),
    /** Whom the Cnaf writes to when something goes wrong. */
    email,
    website: website.optional(),
  })
  .transform(withoutBlanks);
export type EditorContent = z.infer<typeof EditorContent>;

/** A software editor, one client of the API. Its secret is shown once; only the hash of its 256 random bits is kept. */
export const Editor = z.object({
  id: EditorId,
  name: z.string(),
  company: z.string(),
  email: z.string(),
  website: z.string().optional(),
  createdAt: z.iso.datetime(),
  createdBy: AccountId,
  secretHash: z.string(),
  secretIssuedAt: z.iso.datetime(),
  /** Tokens given for an earlier secret are dead. */
  epoch: z.number().int(),
  closed: z.object({ at: z.iso.datetime(), by: AccountId }).optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type Editor = z.infer<typeof Editor>;

/** An access token, under its hash (RFC 6749 §4.4). */
export const EditorToken = z.object({
  tokenHash: z.string(),
  editorId: EditorId,
  epoch: z.number().int(),
  expiresAt: z.number().int(),
});
export type EditorToken = z.infer<typeof EditorToken>;

/** Seconds that an access token serves. */
export const tokenSeconds = 3600;

/** Calls of a client within the current minute. */
export const EditorUsage = z.object({
  editorId: EditorId,
  /** The minute counted: `2026-11-22T09:41`. */
  minute: z.string(),
  calls: z.number().int(),
  version: z.number().int(),
  expiresAt: z.number().int(),
});
export type EditorUsage = z.infer<typeof EditorUsage>;
