import type { IncomingMessage } from 'node:http';

/** A body longer than was allowed. */
export class BodyTooLarge extends Error {}

/**
 * Reads a message whole.
 * @param limit in bytes
 * @throws BodyTooLarge once more than `limit` has come
 */
export async function readBody(message: IncomingMessage, limit = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
