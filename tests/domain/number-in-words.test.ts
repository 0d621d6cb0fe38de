import { expect, it } from 'vitest';
import { numberInWords } from '../../domain/number-in-words.ts';

it('numbers are said as French sentences say them', () => {
  const said: Record<number, string> = {
    0: 'zéro',
    6: 'six',
    15: 'quinze',
    17: 'dix-sept',
    21: 'vingt et un',
    22: 'vingt-deux',
    30: 'trente',
    60: 'soixante',
    71: 'soixante et onze',
    79: 'soixante-dix-neuf',
    80: 'quatre-vingts',
    81: 'quatre-vingt-un',
    90: 'quatre-vingt-dix',
    91: 'quatre-vingt-onze',
    99: 'quatre-vingt-dix-neuf',
    100: '100',
  };
  for (const [value, words] of Object.entries(said)) expect(numberInWords(Number(value))).toBe(words);
});

it('no two numbers under a hundred are said alike', () => {
  expect(new Set(Array.from({ length: 100 }, (_, value) => numberInWords(value))).size).toBe(100);
});
