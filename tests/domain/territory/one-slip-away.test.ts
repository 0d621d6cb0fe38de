import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlipAway } from '../../../domain/territory/one-slip-away.ts';

const letters = fc.constantFrom(...'abcdeé');
const word = fc.array(letters, { minLength: 6, maxLength: 14 });
/** One slip of the keyboard on a word: a letter changed, missing, doubled, or exchanged with the next. */
const slips = {
  changed: (all: string[], at: number) => all.with(at, 'z'),
  missing: (all: string[], at: number) => all.toSpliced(at, 1),
  doubled: (all: string[], at: number) => all.toSpliced(at, 0, all[at] ?? ''),
  exchanged: (all: string[], at: number) =>
    all.with(at, all[at + 1] ?? all[at] ?? '').with(Math.min(at + 1, all.length - 1), all[at] ?? ''),
};

describe('two words one slip away', () => {
  it.each(Object.entries(slips))('REQ-07 are those of which one has a letter %s', (_, slip) => {
    fc.assert(
      fc.property(word, fc.nat(), (all, anywhere) => {
        const slipped = slip(all, anywhere % all.length).join('');
        expect(isOneSlipAway(all.join(''), slipped)).toBe(true);
        expect(isOneSlipAway(slipped, all.join(''))).toBe(true);
      }),
    );
  });

  it.each([
    ['crest', 'crets', true],
    ['crest', 'creste', true],
    ['crest', 'rest', false],
    ['rest', 'rest', true],
    ['rest', 'rast', false],
    ['valence', 'vallence', true],
    ['valence', 'valnece', true],
    ['valence', 'vnlaece', false],
    ['valence', 'valencieux', false],
    ['valence', 'volance', false],
    ['romans', 'roman', true],
    ['romans', 'romains', true],
    ['montelimar', 'montleimra', false],
    ['abcdef', 'bacdfe', false],
    ['abcdef', 'abdcefg', false],
  ])('REQ-07 « %s » and « %s »: %s', (one, other, away) => {
    expect(isOneSlipAway(one, other)).toBe(away);
    expect(isOneSlipAway(other, one)).toBe(away);
  });
});
