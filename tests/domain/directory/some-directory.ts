import fc from 'fast-check';
import { ageGroups, cares } from '../../../domain/availability/availability.ts';
import { freeMasks } from '../../../domain/availability/free-masks.ts';
import type { ListedEstablishment } from '../../../domain/directory/published.ts';
import { establishmentTypes } from '../../../domain/establishment/establishment-type.ts';
import { days } from '../../../domain/establishment/operating-information.ts';
import type { Position } from '../../../domain/establishment/position.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { type CentresFile, indexCentres } from '../../../domain/territory/centres.ts';

export const today = '2026-11-22';

/** Communes on both sides of borders, of the sea and of the antimeridian (a commune that no atlas has, of Mayotte). */
const placesOfTests: CentresFile = {
  year: 2026,
  communes: [
    ['26362', 44.9256, 4.9096],
    ['07102', 44.94, 4.87],
    ['38185', 45.1787, 5.7148],
    ['69123', 45.7485, 4.8467],
    ['2A004', 41.9268, 8.7369],
    ['97105', 16.0, -61.7333],
    ['97302', 4.9333, -52.3333],
    ['97411', -20.8789, 55.4481],
    ['97601', -16.5, 179.97],
  ],
};
export const centresOfTests = indexCentres(placesOfTests);
const cafOfCommune = (code: string): string => (/^97/.test(code) ? code.slice(0, 3) : code.slice(0, 2));

/** Degrees around a centre: within some twenty kilometres, often at the very same point. */
const shift = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.double({ min: -0.15, max: 0.15, noNaN: true }) },
);
const at = fc
  .record({ commune: fc.constantFrom(...placesOfTests.communes), north: shift, east: shift })
  .map(({ commune: [code, latitude, longitude], north, east }) => ({
    code,
    position: wrapped({ latitude: latitude + north, longitude: longitude + east }),
  }));

function wrapped({ latitude, longitude }: Position): Position {
  const turned = longitude > 180 ? longitude - 360 : longitude;
  return { latitude, longitude: turned < -180 ? turned + 360 : turned };
}

/** Somewhere a family may be. */
export const somewhere = at.map(({ position }) => position);

const cell = fc.record({
  care: fc.constantFrom(...cares),
  age: fc.constantFrom(...ageGroups),
  day: fc.constantFrom(...days),
  half: fc.constantFrom('morning' as const, 'afternoon' as const),
  places: fc.constant(1),
});

const availability = fc
  .record({
    age: fc.integer({ min: 0, max: 20 }),
    starts: fc.integer({ min: -10, max: 10 }),
    lengths: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    cells: fc.array(cell, { maxLength: 30 }),
    full: fc.boolean(),
  })
  .map(({ age, starts, lengths, cells, full }) => {
    let from = addDays(today, starts);
    const periods = lengths.map((length, index) => {
      const until = addDays(from, length - 1);
      const isFull = full && index === 0;
      const state = isFull ? ('full' as const) : ('available' as const);
      const period = { from, until, state, free: freeMasks(isFull ? [] : cells) };
      from = addDays(until, 1 + (index % 2));
      return period;
    });
    const confirmedAt = `${addDays(today, -age)}T09:00:00Z`;
    return { periods, declaredAt: confirmedAt, confirmedAt };
  });

/** Establishments here and there, each with the Caf that it is listed by. */
export const establishments = fc
  .array(
    fc.record({
      at,
      type: fc.constantFrom(...establishmentTypes),
      handicap: fc.boolean(),
      avip: fc.boolean(),
      availability: fc.option(availability, { nil: undefined }),
    }),
    { maxLength: 120 },
  )
  .map((all) =>
    all.map(({ at: { code, position }, ...rest }, index): { cafCode: string; one: ListedEstablishment } => ({
      cafCode: cafOfCommune(code),
      one: {
        id: `${cafOfCommune(code)}-E${String(index * 7919).padStart(7, '0')}`,
        name: `Crèche ${index}`,
        address: { commune: 'Ici', communeCode: code },
        position,
        ...rest,
      },
    })),
  );
