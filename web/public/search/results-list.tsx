import type { Ref } from 'react';
import { ListedCard } from '../listed-card.tsx';
import type { ResultsPage } from './use-results.ts';

/** Where an establishment stands in the page. */
export const placeCardId = (id: string): string => `lieu-${id}`;

/**
 * The establishments in the order of the map, which bears the same numbers. Pointing one out here, with the mouse or
 * the keyboard, points it out there too.
 */
export function ResultsList({
  pages,
  dim,
  active,
  onActive,
  ref,
}: {
  pages: readonly ResultsPage[];
  /** Being replaced: still there to read, in a lighter ink. */
  dim?: boolean;
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  ref?: Ref<HTMLOListElement>;
}) {
  let number = 0;
  return (
    <ol className="listed" ref={ref} data-dim={dim ? '' : undefined}>
      {pages.flatMap((page, index) =>
        page.establishments.map((establishment, rank) => {
          number += 1;
          return (
            <li
              key={establishment.id}
              id={placeCardId(establishment.id)}
              data-id={establishment.id}
              data-page={rank === 0 ? index : undefined}
              data-active={active === establishment.id ? '' : undefined}
              onPointerEnter={() => onActive(establishment.id)}
              onPointerLeave={() => onActive(undefined)}
              onFocus={() => onActive(establishment.id)}
              onBlur={() => onActive(undefined)}
            >
              <ListedCard establishment={establishment} number={number} />
            </li>
          );
        }),
      )}
    </ol>
  );
}
