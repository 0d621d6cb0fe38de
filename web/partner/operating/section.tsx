import { type ReactNode, useId } from 'react';

/** A group of fields of the form under its name, which stands beside them where there is room. */
export function Section({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="operating-section" aria-labelledby={id}>
      <div className="stack stack-tight">
        <h2 id={id}>{title}</h2>
        {hint && <p className="soft">{hint}</p>}
      </div>
      <div className="stack">{children}</div>
    </section>
  );
}
