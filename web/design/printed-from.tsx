import { now } from '../api/server-time.ts';
import { formatDateTime } from './format.ts';

/** At the foot of a printed page: where it comes from and when it was read, for whoever finds the paper later. */
export function PrintedFrom() {
  return (
    <p className="only-print small verbatim">
      Lu le {formatDateTime(now())} à l’adresse {location.href}
    </p>
  );
}
