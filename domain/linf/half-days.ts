import { maskBit } from '../availability/free-masks.ts';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const halves = ['morning', 'afternoon'] as const;

/** One half-day of the week. */
export interface HalfDay {
  day: (typeof days)[number];
  half: (typeof halves)[number];
}

/** The half-days of a mask, Monday morning first. */
export const halfDaysOf = (mask: number): HalfDay[] =>
  days.flatMap((day) => halves.flatMap((half) => (mask & (1 << maskBit(day, half)) ? [{ day, half }] : [])));
