import type { ReactNode } from 'react';
import './totals.css';

/** One figure: what it counts, the figure itself, what it is made of. */
export type Total = { term: string; value: string; detail: ReactNode };

/** A few figures that say most, large, side by side where there is room. */
export function TotalsList({ totals }: { totals: readonly Total[] }) {
  return (
    <dl className="totals">
      {totals.map(({ term, value, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="totals-value figures">{value}</dd>
          <dd className="soft small">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
