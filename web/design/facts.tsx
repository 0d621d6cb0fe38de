import type { ReactNode } from 'react';
import './facts.css';

/** One line of facts: its name, its value (nothing reads « Non renseigné »), and what can be done about it. */
export type Fact = { term: string; value?: ReactNode; action?: ReactNode };

/** A list of facts, such as what a person checks before sending. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value, action }) => (
        <div className="facts-line" key={term}>
          <dt>{term}</dt>
          <dd className="facts-value">
            {value === undefined || value === null || value === '' ? (
              <span className="soft">Non renseigné</span>
            ) : (
              value
            )}
          </dd>
          {action && <dd className="facts-action no-print">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
