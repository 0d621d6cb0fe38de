import type { Deposits } from '../../domain/childminders/deposits.ts';

/** An object of the bucket of deposits, whole: a report, a corrected file. Undefined where there is nothing. */
export async function bytesIn(deposits: Deposits, key: string): Promise<Buffer | undefined> {
  const source = await deposits.bytesOf(key);
  if (!source) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
