import type { Ref } from 'react';
import { ChildminderCard } from './childminder-card.tsx';
import type { ChildmindersFound } from './use-childminders.ts';

/** Where a childminder stands in the page: opaque, and in no address. */
export const cardId = (id: string): string => `personne-${id}`;

/** The childminders in the order of the map, which bears the same numbers; what is pointed out here is so there too. */
export function ChildmindersList({
  pages,
  dim,
  active,
  onActive,
  ref,
}: {
  pages: readonly ChildmindersFound[];
  dim: boolean;
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  ref: Ref<HTMLOListElement>;
}) {
  let number = 0;
  return (
    <ol className="listed" ref={ref} data-dim={dim ? '' : undefined}>
      {pages.flatMap((page, index) =>
        page.childminders.map((childminder, rank) => {
          number += 1;
          return (
            <li
              key={childminder.id}
              id={cardId(childminder.id)}
              data-page={rank === 0 ? index : undefined}
              data-active={active === childminder.id ? '' : undefined}
              onPointerEnter={() => onActive(childminder.id)}
              onPointerLeave={() => onActive(undefined)}
              onFocus={() => onActive(childminder.id)}
              onBlur={() => onActive(undefined)}
            >
              <ChildminderCard childminder={childminder} number={number} />
            </li>
          );
        }),
      )}
    </ol>
  );
}
