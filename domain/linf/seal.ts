import { createCipheriv, createDecipheriv } from 'node:crypto';
import * as z from 'zod';
import type { Random } from '../identifiers.ts';
import { FollowUpNote, InformationExchange } from './exchange.ts';
import { FamilyRequest } from './family-request.ts';
import type { SealedPart, SealedRequest } from './information-request.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** What each part holds once opened. What was accepted under an earlier notice stays readable. */
const contents = {
  family: FamilyRequest.extend({ noticeVersion: z.string() }),
  /** The secret of the private link: the mails that carry it are written by reactions, which are told ids alone. */
  link: z.string(),
  exchanges: z.array(InformationExchange),
  notes: z.array(FollowUpNote),
} as const satisfies Record<SealedPart, z.ZodType>;
export type Opened<P extends SealedPart> = z.infer<(typeof contents)[P]>;

export const newRequestKey = (random: Random): Uint8Array => random.bytes(keyBytes);

/** What is authenticated with a part: one moved to another request, or to another place in it, does not open. */
const about = (id: string, part: SealedPart): Buffer => Buffer.from(`${id}|${part}`);

/** Seals one part: AES-256-GCM under a nonce of its own; base64 of nonce, text and tag. */
export function seal<P extends SealedPart>(
  random: Random,
  key: Uint8Array,
  id: string,
  part: P,
  content: Opened<P>,
): string {
  const nonce = random.bytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about(id, part));
  const text = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64');
}

/** Opens one part; undefined when the request has none. Throws when it was altered, moved, or sealed by another key. */
export function open<P extends SealedPart>(
  key: Uint8Array,
  { requestId, parts }: SealedRequest,
  part: P,
): Opened<P> | undefined {
  const sealed = parts[part];
  if (sealed === undefined) return undefined;
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
    .setAAD(about(requestId, part))
    .setAuthTag(bytes.subarray(-tagBytes));
  const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  return contents[part].parse(JSON.parse(text.toString('utf8'))) as Opened<P>;
}
