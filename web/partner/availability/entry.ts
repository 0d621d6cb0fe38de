import { useMemo, useState } from 'react';
import * as z from 'zod';
import type { LinkedEstablishment } from '../../../contract/availability-links.ts';
import { AvailabilityCell } from '../../../domain/availability/availability.ts';
import { availabilityStates } from '../../../domain/availability/availability-state.ts';
import { useDraft } from '../../api/draft.ts';
import { availabilityOn } from '../../establishment/availability-state.ts';
import type { Period } from '../../establishment/period-words.ts';
import { periodProposed } from './period.ts';
import { cellsOf, type Grid, gridOf, sameGrid } from './week-grid.ts';

/** The establishment that a grid is about, whether one is signed in or not. */
export type Editable = Pick<LinkedEstablishment, 'establishmentId' | 'capacity' | 'availability'>;

/** What a person is about to declare, half typed perhaps. */
const Entry = z.object({
  state: z.enum(availabilityStates),
  cells: z.array(AvailabilityCell),
  from: z.string(),
  until: z.string(),
  /** Version of the declaration that was online when this was begun; 0 for none. */
  basedOn: z.number(),
});
export type Entry = z.infer<typeof Entry>;

/**
 * What the form starts from: what is online while its period lasts, to be mended; an empty grid once it is over, since
 * nobody has said yet that the same places are free. The period always starts today.
 */
function startingEntry(online: LinkedEstablishment['availability'], today: string): Entry {
  const { lasts, period } = availabilityOn(online, today);
  const lasting = lasts === 'now' || lasts === 'ahead' ? period : undefined;
  return {
    state: lasting?.state ?? 'available',
    cells: lasting?.cells ?? [],
    ...periodProposed(today, lasting),
    basedOn: online?.version ?? 0,
  };
}

/** A change of the grid that can be undone; `typedIn` names the cell when it was typed, so that digits go together. */
type Change = { before: Grid; what: string; typedIn?: string };

/**
 * The entry under way, kept from a reload, with the changes of its grid that can be undone. Until something is changed
 * it follows what is online.
 */
export function useEntry({ establishmentId, availability }: Editable, today: string) {
  const start = useMemo(() => startingEntry(availability, today), [availability, today]);
  const draft = useDraft<Entry | undefined>(
    `disponibilites:${establishmentId}`,
    undefined,
    (kept) => Entry.safeParse(kept).data,
  );
  const [past, setPast] = useState<readonly Change[]>([]);
  const entry = draft.value ?? start;
  const grid = useMemo(() => gridOf(entry.cells), [entry.cells]);

  const show = (next: Grid, period?: Period) =>
    draft.set({ ...entry, ...period, state: 'available', cells: cellsOf(next) });
  return {
    entry,
    grid,
    /** Whether it says something else than what the form starts from. */
    touched:
      entry.state !== start.state ||
      entry.from !== start.from ||
      entry.until !== start.until ||
      !sameGrid(grid, gridOf(start.cells)),
    /** Whether it was found again after a reload or another visit. */
    restored: draft.restored,
    set: (part: Partial<Omit<Entry, 'cells'>>) => draft.set({ ...entry, ...part }),
    /** Changes the grid, and the period with it if said; `what` says it for the button that undoes it. */
    change: (next: Grid, what: string, more: { typedIn?: string; period?: Period } = {}) => {
      const goesOn = more.typedIn !== undefined && past.at(-1)?.typedIn === more.typedIn;
      if (!sameGrid(next, grid) && !goesOn) {
        setPast([...past, { before: grid, what, typedIn: more.typedIn }]);
      }
      show(next, more.period);
    },
    /** What the last change was, while it can be undone. */
    lastChange: past.at(-1)?.what,
    undo: () => {
      const last = past.at(-1);
      if (!last) return;
      setPast(past.slice(0, -1));
      show(last.before);
    },
    /** Goes back to what is online. */
    forget: () => {
      setPast([]);
      draft.clear();
    },
  };
}
export type EntryInHand = ReturnType<typeof useEntry>;
