import type { ReactNode } from 'react';
import './state-tag.css';

/** `waiting`: waits for us; `elsewhere`: waits for somebody else; `good`, `bad`: settled; `calm`: past or neutral. */
export type StateTone = 'waiting' | 'elsewhere' | 'good' | 'bad' | 'calm';

/** A state in words and colour; the words alone must be enough. */
export function StateTag({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className="state-tag" data-tone={tone}>
      {children}
    </span>
  );
}
