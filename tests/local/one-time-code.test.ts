import { describe, expect, it } from 'vitest';
import { codeOf, secretOf, stepAt } from '../../local/engines/cognito/one-time-code.ts';

/** The key of the standard's own examples: the twenty letters `12345678901234567890`, in base 32. */
const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the code of an authenticator application', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is at second %i the one that RFC 6238 gives', (seconds, code) => {
    expect(codeOf(key, stepAt(new Date(seconds * 1000)))).toBe(code);
  });

  it('reads a key typed in groups and in small letters', () => {
    const typed = (key.toLowerCase().match(/.{4}/g) ?? []).join(' ');
    expect(codeOf(typed, 1)).toBe(codeOf(key, 1));
    expect(() => codeOf('0189', 1)).toThrow();
  });

  it('comes from keys of letters and digits that one can type', () => {
    expect(secretOf(Uint8Array.from({ length: 64 }, (_, index) => index * 4))).toMatch(/^[A-Z2-7]{64}$/);
  });
});
