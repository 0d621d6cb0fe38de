import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark } from '../../../domain/childminders/identity.ts';
import { digestOf, PeopleOnline, PlacesByDigest } from '../../../domain/childminders/people-online.ts';
import { stagedPeople, stagedPerson } from '../../builders/staged-people.ts';

describe('people found again by numbers', () => {
  it('CSV-05 keeps the last place of each, as a map does, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(3_000).map((n) => digestOf(`${n}`)),
            fc.nat(),
          ),
          { maxLength: 5_000 },
        ),
        (all) => {
          const places = new PlacesByDigest();
          for (const [digest, place] of all) places.set(digest, place);
          const expected = new Map(all);
          for (const [digest, place] of expected) expect(places.get(digest)).toBe(place);
          expect(places.get(digestOf('nobody'))).toBe(undefined);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('CSV-05 takes each person once, by the number and else by name and address', () => {
    const online = new PeopleOnline();
    for (const person of stagedPeople(5_000)) online.add(person, person.line);
    expect(online.count).toBe(5_000);
    const { agrementNumber: _, ...unnumbered } = stagedPerson(7);
    expect(online.take(unnumbered)).toEqual({ place: 7, shown: 9 });
    expect(online.take(stagedPerson(7))).toBeUndefined();
    expect(online.take({ ...stagedPerson(8), lastName: 'Autre' })).toEqual({ place: 8, shown: 10 });
    expect([online.isTaken(7), online.isTaken(8), online.isTaken(9)]).toEqual([true, true, false]);
  });

  it('CSV-05 gives two hundred thousand texts as many numbers', () => {
    const digests = new Set<number>();
    for (let number = 0; number < 200_000; number += 1)
      digests.add(digestOf(`martin|camille|${number} rue de la gare`));
    expect(digests.size).toBe(200_000);
  });

  it('CSV-07 marks are HMAC-SHA256 of any text by any salt', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }),
        fc.string({ unit: 'grapheme', maxLength: 2_000 }),
        (salt, text) => {
          const expected = createHmac('sha256', salt).update(`name|${text}`).digest('base64url').slice(0, 22);
          expect(mark(salt, 'name', text)).toBe(expected);
        },
      ),
    );
  });
});
