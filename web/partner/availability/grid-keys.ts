import type { KeyboardEvent } from 'react';
import { type Day, days } from '../../../domain/establishment/operating-information.ts';
import { lines, type Place, slotsOf } from './week-grid.ts';

/** What a key asks for in the grid. */
export type GridAct =
  | { act: 'go'; to: Place }
  | { act: 'go-on' }
  | { act: 'clear' | 'fill-line' | 'fill-column' | 'undo' | 'publish' | 'leave' };

/**
 * What a key pressed in a cell means: arrows, Home and End move, Enter goes on, Delete empties, Ctrl or ⌘ with D copies
 * along the row (with Maj, down the column), with Z undoes, with Enter publishes; Escape leaves the grid.
 * `undefined` for keys that belong to the box itself.
 */
export function actOfKey(event: KeyboardEvent, place: Place, shown: readonly Day[]): GridAct | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (key === 'Enter') return { act: 'publish' };
    if (key.toLowerCase() === 'd') return { act: shiftKey ? 'fill-column' : 'fill-line' };
    if (key.toLowerCase() === 'z' && !shiftKey) return { act: 'undo' };
    return undefined;
  }
  switch (key) {
    case 'ArrowRight':
      return { act: 'go', to: along(place, 1, shown) };
    case 'ArrowLeft':
      return { act: 'go', to: along(place, -1, shown) };
    case 'ArrowDown':
      return { act: 'go', to: down(place, 1) };
    case 'ArrowUp':
      return { act: 'go', to: down(place, -1) };
    case 'Home':
      return { act: 'go', to: { ...place, ...slotsOf(shown)[0] } };
    case 'End':
      return { act: 'go', to: { ...place, ...slotsOf(shown).at(-1) } };
    case 'Enter':
      return { act: 'go-on' };
    case 'Delete':
      return { act: 'clear' };
    case 'Escape':
      return { act: 'leave' };
    default:
      return undefined;
  }
}

/** The cell some columns away in the same row; the row's ends hold. */
function along(place: Place, by: number, shown: readonly Day[]): Place {
  const slots = slotsOf(shown);
  const at = slots.findIndex((slot) => slot.day === place.day && slot.half === place.half);
  return { ...place, ...slots[Math.max(0, Math.min(slots.length - 1, at + by))] };
}

/** The cell some rows away in the same column; the column's ends hold. */
function down(place: Place, by: number): Place {
  const at = lines.findIndex((line) => line.care === place.care && line.age === place.age);
  return { ...place, ...lines[Math.max(0, Math.min(lines.length - 1, at + by))] };
}

/** The cell where Enter goes on to: the next one in the row, then the start of the row below; none after the last. */
export function nextPlace(place: Place, shown: readonly Day[]): Place | undefined {
  const all = lines.flatMap((line) => slotsOf(shown).map((slot) => ({ ...line, ...slot })));
  const at = all.findIndex(
    (one) =>
      one.care === place.care && one.age === place.age && one.day === place.day && one.half === place.half,
  );
  return all[at + 1];
}

/** The day that a narrow screen shows at first: the first one shown. */
export const firstDay = (shown: readonly Day[]): Day => shown[0] ?? days[0];
