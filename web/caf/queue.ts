import { useEffect, useRef } from 'react';
import { usePageKeys } from './page-keys.ts';

/** What the addresses of queues carry. */
type QueueSearch = {
  etat?: string;
  nom?: string;
  commune?: string;
  age?: string;
  type?: string;
  vue?: string;
  jours?: string;
  nature?: string;
  a?: string;
  retard?: string;
};

/** Where one was in each queue, for as long as the tab lives. */
const places = new Map<string, { search: QueueSearch; opened?: string }>();

/** The address parameters under which a queue was last seen, to go back to it as it was. */
export const searchOfQueue = (queue: string): QueueSearch => places.get(queue)?.search ?? {};

/**
 * A queue that one goes through with the keyboard: j and k, or the arrows once on a row, move between rows; Enter opens,
 * as on any link. Coming back puts the focus on the row that was opened.
 * `place` goes to the element around the table, `row(id)` to the link of each row; `opened` is the row to mark.
 */
export function useQueue(queue: string, search: QueueSearch) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef(places.get(queue)?.opened).current;

  useEffect(() => {
    places.set(queue, { search, opened: places.get(queue)?.opened });
  }, [queue, search]);

  useEffect(() => {
    if (opened)
      rowsOf(place.current)
        .find((row) => row.dataset.row === opened)
        ?.focus();
  }, [opened]);

  const move = (step: 1 | -1, fromOutside: boolean) => () => {
    const rows = rowsOf(place.current);
    const index = (rows as (Element | null)[]).indexOf(document.activeElement);
    const entering = fromOutside ? rows.at(step > 0 ? 0 : -1) : undefined;
    const target = index < 0 ? entering : rows[index + step];
    target?.focus();
    return target !== undefined;
  };
  // Arrows scroll the page until one is in the queue.
  usePageKeys({ j: move(1, true), k: move(-1, true), ArrowDown: move(1, false), ArrowUp: move(-1, false) });

  return {
    place,
    opened,
    row: (id: string) => ({ 'data-row': id, onClick: () => places.set(queue, { search, opened: id }) }),
  };
}

const rowsOf = (place: HTMLElement | null) => [...(place?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
