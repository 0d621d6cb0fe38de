import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listSubmissions } from '../../../contract/caf-validation.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { formatCount, parisDay } from '../../design/format.ts';
import { daysWaited } from './queue-filters.ts';

/** A week is long for a family that looks for a place. */
const longDays = 7;

/** What waits for validation, and since when: one line of a list; nothing said while it is read or when nothing waits. */
export function WaitingSubmissions() {
  const { data } = useQuery(reading(listSubmissions, {}));
  const [oldest] = data?.submissions ?? [];
  if (!data || !oldest) return null;
  const today = parisDay(now());
  const days = daysWaited(oldest, today);
  const long = data.submissions.filter((line) => daysWaited(line, today) > longDays).length;
  return (
    <li>
      <Link to="/caf/validations">{formatCount(data.submissions.length, 'envoi', 'envois')} à valider</Link>
      {days > 0 && <>, le plus ancien depuis {formatCount(days, 'jour')}</>}
      {long > 0 && (
        <>
          , dont{' '}
          <Link to="/caf/validations" search={{ age: String(longDays) }}>
            {formatCount(long, 'envoi', 'envois')} depuis plus d’une semaine
          </Link>
        </>
      )}
    </li>
  );
}
