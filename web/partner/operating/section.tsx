import type { ReactNode } from 'react';

/** A group of fields of the form, under its name. */
export function Section({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="operating-section">
      <legend>
        <h2>{title}</h2>
      </legend>
      <div className="stack">
        {hint && <p className="soft">{hint}</p>}
        {children}
      </div>
    </fieldset>
  );
}
