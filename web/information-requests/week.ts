import { maskBit } from '../../domain/availability/free-masks.ts';
import { dayWords, keysOf } from '../establishment/words.ts';

const halves = ['morning', 'afternoon'] as const;
type Half = (typeof halves)[number];

const bit = (day: keyof typeof dayWords, half: Half): number => 1 << maskBit(day, half);

/** Whether a half-day is in the mask of a week. */
export const hasHalfDay = (mask: number, day: keyof typeof dayWords, half: Half): boolean =>
  (mask & bit(day, half)) !== 0;

/** The mask with a half-day put in, or taken away if it was there. */
export const toggleHalfDay = (mask: number, day: keyof typeof dayWords, half: Half): number =>
  mask ^ bit(day, half);

/** « Lundi toute la journée », « mardi matin »…: the half-days of a mask, in the order of the week. */
export function weekInWords(mask: number): string[] {
  return keysOf(dayWords).flatMap((day) => {
    const [morning, afternoon] = halves.map((half) => hasHalfDay(mask, day, half));
    if (morning && afternoon) return [`${dayWords[day]} toute la journée`];
    if (morning) return [`${dayWords[day]} matin`];
    return afternoon ? [`${dayWords[day]} après-midi`] : [];
  });
}
