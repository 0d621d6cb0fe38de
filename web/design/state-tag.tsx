import type { ReactNode } from 'react';
import './state-tag.css';

/** `waiting`: waits for us; `elsewhere`: waits for somebody else; `good`, `bad`: settled; `calm`: past or neutral. */
export type StateTone = 'waiting' | 'elsewhere' | 'good' | 'bad' | 'calm';

/** Letters that stay on one line in a table, however narrow the column. */
const short = 14;

/** A state in words and colour; the words alone must be enough. */
export function StateTag({ tone, children }: { tone: StateTone; children: ReactNode }) {
  const unbroken = typeof children === 'string' && children.length <= short;
  return (
    <span className={unbroken ? 'state-tag unbroken' : 'state-tag'} data-tone={tone}>
      {children}
    </span>
  );
}
