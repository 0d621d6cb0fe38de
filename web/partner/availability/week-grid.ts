import {
  type AgeGroup,
  type AvailabilityCell,
  ageGroups,
  type Care,
  cares,
  type Half,
  halves,
} from '../../../domain/availability/availability.ts';
import { type Day, days } from '../../../domain/establishment/operating-information.ts';

/** A row of the grid. */
export type Line = { care: Care; age: AgeGroup };
/** A column of the grid. */
type Slot = { day: Day; half: Half };
/** A cell of the grid, empty or not. */
export type Place = Line & Slot;

/** The places free in each cell of the week; a cell that is absent is empty. */
export type Grid = ReadonlyMap<string, number>;

/** Most places that one cell takes. */
const mostPlaces = 500;

/** The rows, in the order of the screen. */
export const lines: readonly Line[] = cares.flatMap((care) => ageGroups.map((age) => ({ care, age })));

const weekend: readonly Day[] = ['saturday', 'sunday'];
/** The days that the grid shows. */
export const gridDays = (withWeekend: boolean): readonly Day[] =>
  withWeekend ? days : days.filter((day) => !weekend.includes(day));

/** The columns of some days. */
export const slotsOf = (shown: readonly Day[]): Slot[] =>
  shown.flatMap((day) => halves.map((half) => ({ day, half })));

/** The name of a cell, in the grid and in the page. */
export const placeKey = ({ care, age, day, half }: Place): string => [care, age, day, half].join('_');

/** The id of a cell's box in the page. */
export const boxId = (place: Place): string => `places_${placeKey(place)}`;

/** The cell that a name stands for. */
export function placeOfKey(key: string): Place | undefined {
  const [care, age, day, half] = key.split('_');
  const line = lines.find((one) => one.care === care && one.age === age);
  const slot = slotsOf(days).find((one) => one.day === day && one.half === half);
  return line && slot && { ...line, ...slot };
}

/** The grid of what was declared. */
export const gridOf = (cells: readonly AvailabilityCell[]): Grid =>
  new Map(cells.map((cell) => [placeKey(cell), cell.places]));

/** What a grid declares: its cells that are not empty, in the order of the screen. */
export const cellsOf = (grid: Grid): AvailabilityCell[] =>
  lines.flatMap((line) =>
    slotsOf(days).flatMap((slot) => {
      const places = grid.get(placeKey({ ...line, ...slot }));
      return places === undefined ? [] : [{ ...line, ...slot, places }];
    }),
  );

/** The grid with a number of places in some cells; none (0 or `undefined`) empties them. */
export function put(grid: Grid, where: readonly Place[], places: number | undefined): Grid {
  const next = new Map(grid);
  for (const place of where) {
    if (places) next.set(placeKey(place), Math.min(places, mostPlaces));
    else next.delete(placeKey(place));
  }
  return next;
}

/** Every cell of a cell's row, over the days shown. */
export const lineOf = ({ care, age }: Place, shown: readonly Day[]): Place[] =>
  slotsOf(shown).map((slot) => ({ care, age, ...slot }));

/** Every cell of a cell's column, for its kind of care: the four age groups. */
export const columnOf = ({ care, day, half }: Place): Place[] =>
  ageGroups.map((age) => ({ care, age, day, half }));

/** The grid with one day's cells on every day shown. */
export function spreadDay(grid: Grid, from: Day, shown: readonly Day[]): Grid {
  let next = grid;
  for (const line of lines) {
    for (const half of halves) {
      const places = grid.get(placeKey({ ...line, day: from, half }));
      next = put(
        next,
        shown.map((day) => ({ ...line, day, half })),
        places,
      );
    }
  }
  return next;
}

/** Whether two grids declare the same. */
export const sameGrid = (one: Grid, other: Grid): boolean =>
  one.size === other.size && [...one].every(([key, places]) => other.get(key) === places);

/** Every cell of a Saturday or a Sunday. */
export const weekendPlaces = (): Place[] =>
  lines.flatMap((line) => slotsOf(weekend).map((slot) => ({ ...line, ...slot })));

/** Whether a grid has places on a Saturday or a Sunday. */
export const hasWeekend = (grid: Grid): boolean => cellsOf(grid).some((cell) => weekend.includes(cell.day));
