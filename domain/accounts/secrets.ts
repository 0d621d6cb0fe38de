import { createHash } from 'node:crypto';
import type { Random } from '../identifiers.ts';

/** SHA-256 in hexadecimal: how secrets and addresses are kept where only a comparison is needed. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Letters and digits but the look-alikes (0 O, 1 l I): the password is read in a mail and typed by hand. */
const readable = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const kindsOfSign = [/[A-Z]/, /[a-z]/, /\d/];

/**
 * A random password of eight letters and digits, case-sensitive (PWD-02, S0 art. 3-2): at least one capital, one small
 * letter and one digit. Bytes beyond the last whole multiple are drawn again, so that no sign is likelier than another.
 */
export function randomPassword(random: Random): string {
  const fair = 256 - (256 % readable.length);
  for (;;) {
    const signs = [...random.bytes(32)].filter((byte) => byte < fair).slice(0, 8);
    const password = signs.map((byte) => readable[byte % readable.length]).join('');
    if (password.length === 8 && kindsOfSign.every((kind) => kind.test(password))) return password;
  }
}
