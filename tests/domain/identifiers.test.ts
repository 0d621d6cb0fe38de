import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cafs } from '../../domain/caf/cafs.ts';
import {
  AccountId,
  CommandId,
  cafCodeOfEstablishment,
  EstablishmentId,
  HabilitationId,
  newAccountId,
  newHabilitationId,
  newSecret,
  newSortableId,
} from '../../domain/identifiers.ts';

const random = { bytes: (n: number) => randomBytes(n) };
const anyRandom = fc.infiniteStream(fc.integer({ min: 0, max: 255 })).map((bytes) => ({
  bytes: (n: number) => Uint8Array.from({ length: n }, () => bytes.next().value),
}));

describe('references and identification numbers', () => {
  it('fit their own patterns for every Caf, whatever chance gives', () => {
    fc.assert(
      fc.property(anyRandom, fc.constantFrom(...cafs), (chance, { code }) => {
        expect(HabilitationId.safeParse(newHabilitationId(chance, 'S', code)).success).toBe(true);
        for (const letter of ['P', 'C', 'N'] as const) {
          expect(AccountId.safeParse(newAccountId(chance, letter, code)).success).toBe(true);
        }
      }),
    );
  });

  it('are never misheard: no I, L, O or U', () => {
    fc.assert(
      fc.property(anyRandom, (chance) => {
        expect(newAccountId(chance, 'P', '26').slice(4)).not.toMatch(/[ILOU]/);
        expect(newHabilitationId(chance, 'L', '26').slice(4)).not.toMatch(/[ILOU]/);
      }),
    );
  });

  it('PUB-09 are hardly ever the same twice', () => {
    const numbers = Array.from({ length: 2000 }, () => newAccountId(random, 'P', '26'));
    expect(new Set(numbers).size).toBeGreaterThan(1995);
  });
});

describe('identifiers of establishments', () => {
  it.each([
    ['26-EAJE-0001', '26'],
    ['2A-x', '2A'],
    ['974-ALSH_1', '974'],
  ])('%s belongs to the Caf %s', (id, code) => {
    expect(EstablishmentId.safeParse(id).success).toBe(true);
    expect(cafCodeOfEstablishment(id)).toBe(code);
  });

  it.each([
    '',
    '26',
    '26-',
    '26-é',
    '26-a/b',
    '26-a#b',
    '../26-a',
    '26-../x',
    '26-a b',
    `26-${'a'.repeat(41)}`,
  ])('%j is none, so no key or path can be made of it', (id) => {
    expect(EstablishmentId.safeParse(id).success).toBe(false);
  });
});

describe('identifiers in order of time', () => {
  it('sort as their instants do', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        fc.pre(a.getTime() < b.getTime());
        expect(newSortableId(random, a) < newSortableId(random, b)).toBe(true);
      }),
    );
  });
});

it('a secret is 256 bits, and safe in an address', () => {
  expect(newSecret(random)).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

it('REQ-08 an intent is what a browser makes, and nothing that could be a key of something else', () => {
  expect(CommandId.safeParse(crypto.randomUUID()).success).toBe(true);
  for (const key of ['court', 'a'.repeat(65), 'avec espace', 'INTENT#12345678', '']) {
    expect(CommandId.safeParse(key).success).toBe(false);
  }
});
