import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchSpaces } from '../../web/api/french-spaces.ts';
import { addressOf } from '../../web/api/route.ts';
import { diffWords } from '../../web/design/diff-words.ts';
import {
  formatAge,
  formatBytes,
  formatCount,
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  formatPhone,
  formatShortDate,
  formatWeekday,
} from '../../web/design/format.ts';

const told = (before: string, after: string) =>
  diffWords(before, after).map(
    ({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind],
  );

describe('what changed between two texts', () => {
  it('is told word by word, removals before additions', () => {
    expect(told('du lundi au vendredi', 'du lundi au samedi').join('')).toBe(
      'du lundi au [-vendredi-][+samedi+]',
    );
    expect(told('', 'Repas sur place').join('')).toBe('[+Repas sur place+]');
    expect(told('Fermé en août.', '').join('')).toBe('[-Fermé en août.-]');
    expect(told('', '')).toEqual([]);
    expect(told('inchangé', 'inchangé')).toEqual(['inchangé']);
  });

  it('takes words replaced side by side as one change', () => {
    expect(told('le mardi matin, ici', 'le jeudi soir, ici').join('')).toBe(
      'le [-mardi matin-][+jeudi soir+], ici',
    );
  });

  it('gives each text back when its parts are put together, whatever the texts', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '\n', 'é', '😀', ',', '<b>'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const parts = diffWords(before, after);
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
        expect(without('added').join('')).toBe(before);
        expect(without('removed').join('')).toBe(after);
      }),
    );
  });

  it('stays quick on two texts of 10,000 characters without a common word', () => {
    const start = performance.now();
    diffWords('un mot '.repeat(1430), 'autre chose '.repeat(840));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('French words', () => {
  it('write dates in full, in Paris, with 1er', () => {
    expect(formatDate('2026-11-21')).toBe('21 novembre 2026');
    expect(formatDate('2027-01-01')).toBe('1er janvier 2027');
    expect(formatWeekday('2026-12-01')).toBe('mardi 1er décembre 2026');
    expect(formatShortDate('2026-03-05')).toBe('05/03/2026');
    expect(formatDateTime('2026-11-21T23:30:00Z')).toBe('22 novembre 2026 à\u00a00\u00a0h\u00a030');
    expect(formatDateTime('2026-07-14T07:05:00Z')).toBe('14 juillet 2026 à\u00a09\u00a0h\u00a005');
  });

  it('tell ages by the hour on the same day, then by days of the calendar', () => {
    const now = Date.parse('2026-11-21T09:00:00Z');
    const ages = [
      '2026-11-21T08:59:40Z',
      '2026-11-21T08:48:00Z',
      '2026-11-21T06:00:00Z',
      '2026-11-20T22:00:00Z',
    ];
    expect(ages.map((age) => formatAge(age, now))).toEqual([
      'à l’instant',
      'il y a 12 minutes',
      'il y a 3 heures',
      'hier',
    ]);
    expect(formatAge('2026-11-18T20:00:00Z', now)).toBe('il y a 3 jours');
    expect(formatAge('2026-08-10', now)).toBe('il y a 3 mois');
  });

  it('write telephones by pairs, overseas ones as they are dialled, others as they came', () => {
    const pairs = (phone: string) => formatPhone(phone).replaceAll('\u00a0', ' ');
    expect(pairs('+33475250000')).toBe('04 75 25 00 00');
    expect(pairs('0475250000')).toBe('04 75 25 00 00');
    expect(pairs('+262262123456')).toBe('02 62 12 34 56');
    expect(pairs('+41227301111')).toBe('+41227301111');
    expect(pairs('a')).toBe('a');
  });

  it('count in French: nought and one are singular', () => {
    expect(formatNumber(1200)).toMatch(/^1[\u00a0\u202f]200$/u);
    expect(formatCount(0, 'établissement')).toBe('0\u00a0établissement');
    expect(formatCount(2, 'place libre', 'places libres')).toBe('2\u00a0places libres');
    expect(formatList(['Crest', 'Die', 'Valence'])).toBe('Crest, Die et Valence');
    expect(formatBytes(1_234_567)).toBe('1,2\u00a0Mo');
  });

  it('keep punctuation with its word', () => {
    expect(frenchSpaces('Rien n’est perdu : « réessayez » !')).toBe(
      'Rien n’est perdu\u00a0: «\u00a0réessayez\u00a0»\u00a0!',
    );
  });
});

describe('the address of a call', () => {
  const route = {
    method: 'GET',
    path: '/api/partner/establishments/{id}',
    access: { kind: 'public' },
  } as const;

  it('escapes its parameters and leaves out what is absent', () => {
    expect(addressOf(route, { params: { id: '26-a/b?c' } })).toBe('/api/partner/establishments/26-a%2Fb%3Fc');
    expect(
      addressOf(route, { params: { id: '1' }, query: { text: 'é &', type: undefined, after: 50 } }),
    ).toBe('/api/partner/establishments/1?text=%C3%A9+%26&after=50');
  });
});
