import { createHmac } from 'node:crypto';

/** How long a code stands, in seconds. */
const codeSeconds = 30;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The number of the code of a moment: codes are counted in half minutes since 1970. */
export const stepAt = (moment: Date): number => Math.floor(moment.getTime() / 1000 / codeSeconds);

/**
 * The code that an authenticator application shows (RFC 6238: HMAC-SHA-1, thirty seconds, six digits).
 * @param secret the key in base 32, as it was typed or scanned; spaces and case do not count
 * @param step see {@link stepAt}
 */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** A key for an authenticator application, in base 32. */
export const secretOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');

/** RFC 4648, without the padding. Throws on a sign that the alphabet has not. */
function bytesOf(secret: string): Buffer {
  const bits = [...secret.toUpperCase().replaceAll(/[\s=]/g, '')].map((sign) => {
    const value = alphabet.indexOf(sign);
    if (value < 0) throw new Error('A key holds letters and the digits 2 to 7');
    return value.toString(2).padStart(5, '0');
  });
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
