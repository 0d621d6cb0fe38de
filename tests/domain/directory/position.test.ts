import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../domain/directory/position.ts';
import { centresOfTests } from './some-directory.ts';

const at = (latitude: number, longitude = 4.9) => ({ position: { latitude, longitude } });
const reference = { cafCode: '26', address: { communeCode: '26362' } };
const shown = (sources: Parameters<typeof positionOf>[0]) => positionOf(sources, centresOfTests);

describe('where an establishment is', () => {
  it('PUB-02 is where its provider says, then its list, then the geocoder', () => {
    const said = at(44.91);
    const listed = { ...reference, ...at(44.92) };
    const location = at(44.93);
    expect(shown({ reference: listed, said, location })).toEqual(said);
    expect(shown({ reference: listed, said: {}, location })).toEqual(at(44.92));
    expect(shown({ reference, location })).toEqual(location);
  });

  it('is at the centre of its commune, marked as approximate, for want of better', () => {
    expect(shown({ reference })).toEqual({ ...at(44.9256, 4.9096), approximate: true });
    expect(shown({ reference: { cafCode: '26', address: {} } })).toBeUndefined();
  });

  it('passes over a position that no search of its department would look at', () => {
    expect(shown({ reference: { ...reference, ...at(48.85, 2.35) }, location: at(44.93) })).toEqual(
      at(44.93),
    );
    const elsewhere = { cafCode: '26', address: { communeCode: '97411' } };
    expect(shown({ reference: elsewhere })).toBeUndefined();
  });
});
