import { type MouseEvent, useEffect, useRef } from 'react';
import './error-summary.css';

/** One thing to mend: the id of the control it is about (none for the whole form), and the words. */
export type SummaryLine = { fieldId?: string; message: string };

/**
 * What prevents a form from going on, at its top. It takes the focus each time `attempt` changes; each line leads to
 * its field. The tab's name says it too.
 */
export function FormErrorSummary({
  title = 'Quelques points à revoir',
  lines,
  attempt,
}: {
  title?: string;
  lines: readonly SummaryLine[];
  /** Counts the attempts to send. */
  attempt: number;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const shown = lines.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt takes the focus again
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [attempt, shown]);
  useEffect(() => {
    if (!shown) return;
    const before = document.title;
    document.title = `Erreur\u00a0: ${before}`;
    return () => {
      document.title = before;
    };
  }, [shown]);
  if (!shown) return null;
  return (
    <div className="error-summary" ref={ref} tabIndex={-1} role="alert">
      <h2 className="error-summary-title">{title}</h2>
      <ul>
        {lines.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts the focus in the field with its label in sight, and leaves the address alone. */
function goTo(event: MouseEvent, fieldId: string) {
  event.preventDefault();
  const control = document.getElementById(fieldId);
  (control?.closest('.field') ?? control)?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
