import type { AvailabilityCell } from './availability.ts';

/** The orders of the masks: part of what is published, never to be changed. */
const cares = ['regular', 'occasional', 'emergency'] as const;
const ages = ['under-1', '1-2', '2-3', '3-and-over'] as const;
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const halves = ['morning', 'afternoon'] as const;

/** Half-days with a place, for each kind of care and each age: twelve numbers of fourteen bits. */
export const maskCount = cares.length * ages.length;

/** Place of a kind of care and an age among the twelve: the four ages of regular care, then occasional, then emergency. */
export const maskIndex = (care: AvailabilityCell['care'], age: AvailabilityCell['age']): number =>
  cares.indexOf(care) * ages.length + ages.indexOf(age);

/** The bit of a half-day: Monday morning is 0, Monday afternoon 1, Sunday afternoon 13. */
export const maskBit = (day: AvailabilityCell['day'], half: AvailabilityCell['half']): number =>
  days.indexOf(day) * halves.length + halves.indexOf(half);

/**
 * When places are free, without how many: all that a search needs of a grid. Twelve numbers, see {@link maskIndex} and
 * {@link maskBit}.
 */
export function freeMasks(cells: readonly AvailabilityCell[]): number[] {
  const masks = Array.from({ length: maskCount }, () => 0);
  for (const { care, age, day, half } of cells) {
    const index = maskIndex(care, age);
    masks[index] = (masks[index] ?? 0) | (1 << maskBit(day, half));
  }
  return masks;
}
