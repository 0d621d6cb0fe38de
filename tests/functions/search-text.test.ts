import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchEstablishments as contract } from '../../contract/search.ts';
import type { Search } from '../../domain/directory/search-establishments.ts';
import type { LocatedEstablishment } from '../../domain/directory/shard-index.ts';
import { cursorText } from '../../functions/http/public/search-place.ts';
import { searchText } from '../../functions/http/public/search-text.ts';
import { establishments as someEstablishments, somewhere } from '../domain/directory/some-directory.ts';

const shownOnes = someEstablishments.map((all) =>
  all.flatMap(({ one }): LocatedEstablishment[] =>
    one.position ? [{ ...one, position: one.position, hidden: 'what no schema declares' } as never] : [],
  ),
);
const searches = fc.tuple(shownOnes, somewhere, fc.array(fc.nat(30_000)), fc.boolean());

describe('the text of a search', () => {
  it('PUB-11 is what the whole answer is once parsed, however often its establishments were shown before', () => {
    const textOf = searchText();
    fc.assert(
      fc.property(searches, ([shown, centre, distances, more]) => {
        const found: Search = {
          centre: { ...centre, approximate: false },
          total: shown.length,
          establishments: shown.map((one, index) => ({ shown: one, distance: distances[index] ?? 0 })),
          ...(more && { next: { metres: 12, id: '26-EAJE-1' } }),
        };
        const whole = contract.response.schema.parse({
          ...found,
          establishments: found.establishments.map((one) => ({ ...one.shown, distance: one.distance })),
          next: found.next && cursorText(found.next),
        });
        for (const time of ['first', 'second']) {
          expect(JSON.parse(textOf(found)), time).toEqual(JSON.parse(JSON.stringify(whole)));
        }
        expect(textOf(found)).not.toContain('what no schema declares');
      }),
    );
  });
});
