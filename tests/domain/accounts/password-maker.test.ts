import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, randomPassword } from '../../../domain/accounts/secrets.ts';
import { chanceOf } from '../../builders/chance.ts';

/** Chance that repeats itself from a seed. */
const randomOf = (seed: number) => {
  const chance = chanceOf(seed);
  return { bytes: (n: number) => Uint8Array.from({ length: n }, () => chance.below(256)) };
};

describe('the first password', () => {
  it('PWD-02 makes eight letters and digits, one capital, one small letter and one digit at least', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const password = randomPassword(randomOf(seed));
        expect(password).toMatch(/^[A-Za-z0-9]{8}$/);
        for (const kind of [/[A-Z]/, /[a-z]/, /\d/]) expect(password).toMatch(kind);
        expect(password).not.toMatch(/[0O1lI]/);
      }),
      { numRuns: 500 },
    );
  });

  it('PWD-02 takes no sign oftener than another', () => {
    const random = randomOf(26);
    const counts = new Map<string, number>();
    for (let made = 0; made < 20_000; made += 1) {
      for (const sign of randomPassword(random)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    // Signs of one kind are as likely as each other; a password that lacks a kind is drawn again, which favours the
    // rarer kind as a whole, digits.
    for (const kind of [/[A-Z]/, /[a-z]/, /\d/]) {
      const seen = [...counts].filter(([sign]) => kind.test(sign)).map(([, count]) => count);
      const mean = seen.reduce((sum, count) => sum + count, 0) / seen.length;
      for (const count of seen) expect(Math.abs(count - mean) / mean).toBeLessThan(0.08);
    }
    expect(counts.size).toBe(55);
  });

  it('PWD-02 draws again where a sign would be likelier, whatever comes', () => {
    // Of 256 bytes, 220 are four times the 55 signs: those beyond would favour the first ones.
    const given = [...Array.from({ length: 30 }, (_, index) => 220 + index), 219, 24];
    const drawn = [given, [23, 46, 54, 0, 1, 24, 47, 250, 255, 25, ...Array.from({ length: 22 }, () => 2)]];
    const random = { bytes: () => Uint8Array.from(drawn.shift() ?? []) };
    expect(randomPassword(random)).toBe('az9ABb2c');
    expect(drawn).toEqual([]);
  });

  it('PWD-02 is hardly ever the same twice', () => {
    const random = randomOf(2026);
    const made = Array.from({ length: 5000 }, () => randomPassword(random));
    expect(new Set(made).size).toBe(made.length);
  });
});

it('hashes are those of SHA-256', () => {
  expect(hashOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
