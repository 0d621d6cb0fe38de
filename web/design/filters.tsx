import { createLink } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { formatNumber } from './format.ts';
import './filters.css';

/** Ways to see a part of a list, side by side; they are links, so that each has its address. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <nav className="filters no-print" aria-labelledby={id}>
      <p className="only-read-aloud" id={id}>
        {label}
      </p>
      <ul>{children}</ul>
    </nav>
  );
}

function FilterAnchor({
  count,
  current,
  children,
  ...rest
}: Omit<ComponentProps<'a'>, 'aria-current'> & { count?: number; current: boolean }) {
  return (
    <li>
      <a
        {...rest}
        className="filter"
        aria-current={current ? 'page' : undefined}
        data-none={count === 0 ? '' : undefined}
        data-uncounted={count === undefined ? '' : undefined}
      >
        {children}
        {count !== undefined && <span className="filter-count figures">{formatNumber(count)}</span>}
      </a>
    </li>
  );
}

/** One filter, with how many it lets through where they are counted. */
export const FilterLink = createLink(FilterAnchor);
