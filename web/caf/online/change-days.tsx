import { Link } from '@tanstack/react-router';
import type { OnlineDetail } from '../../../contract/caf-online.ts';
import { now } from '../../api/server-time.ts';
import { formatDate, parisDay } from '../../design/format.ts';

/** Leads from the day shown to the change before it and to the one after it (PUB-04). */
export function ChangeDays({ online, day }: { online: OnlineDetail; day: string | undefined }) {
  const today = parisDay(now());
  const shown = day ?? online.day;
  const days = [...new Set(online.history.map(({ at }) => parisDay(at)))].sort();
  const before = days.filter((one) => one < shown).at(-1);
  const after = days.find((one) => one > shown);
  if (!before && !after) return null;
  const link = (to: string, words: string) => (
    <li>
      <Link
        to="/caf/en-ligne/$id"
        params={{ id: online.establishmentId }}
        search={{ jour: to < today ? to : undefined }}
      >
        {words}&nbsp;: {formatDate(to)}
      </Link>
    </li>
  );
  return (
    <ul className="change-days">
      {before && link(before, 'Changement précédent')}
      {after && link(after, 'Changement suivant')}
    </ul>
  );
}
