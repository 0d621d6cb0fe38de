import type { MandateView } from '../../contract/mandates.ts';
import { formatDate } from '../design/format.ts';

const endWords = {
  'taken-back': 'repris par le partenaire',
  replaced: 'remplacé par un autre',
  cut: 'arrêté par la Caf',
} as const;

/** The mandates of an establishment that have ended, newest first; nothing where there was none. */
export function PastMandates({ mandate: { past } }: { mandate: MandateView }) {
  if (past.length === 0) return null;
  return (
    <details>
      <summary>Mandats passés ({past.length})</summary>
      <ul>
        {past.toReversed().map(({ editorName, givenAt, endedAt, endedBy, how, reason }) => (
          <li key={endedAt}>
            <strong>{editorName}</strong>, du {formatDate(givenAt)} au {formatDate(endedAt)}, {endWords[how]}{' '}
            (<span className="figures unbroken">{endedBy}</span>)
            {reason && <>&nbsp;: «&nbsp;{reason}&nbsp;»</>}
          </li>
        ))}
      </ul>
    </details>
  );
}
