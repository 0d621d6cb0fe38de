import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listCouncilDeposits } from '../../../contract/caf-childminders.ts';
import { reading } from '../../api/query.ts';
import { formatCount } from '../../design/format.ts';

/** How many files wait to be imported; undefined until it is known. */
export function useFilesToImport(): number | undefined {
  const { data } = useQuery(reading(listCouncilDeposits, {}));
  return data?.waiting.length;
}

/** What waits of the councils' files, and who is late: one line of a list, nothing without a council (CSV-03, CSV-05). */
export function WaitingFiles() {
  const { data } = useQuery(reading(listCouncilDeposits, {}));
  if (!data || data.councils.length === 0) return null;
  const ready = data.waiting.length;
  const late = data.councils.filter(({ next }) => next?.punctuality === 'late');
  return (
    <li>
      <Link to="/caf/assistants-maternels">
        {ready > 0
          ? `${formatCount(ready, 'fichier')} d’assistants maternels à importer`
          : 'Aucun fichier d’assistants maternels à importer'}
      </Link>
      {late.map(({ habilitationId, name, next }) => (
        <span key={habilitationId}>
          , {name} en retard de {formatCount(next?.daysLate ?? 0, 'jour')}
        </span>
      ))}
    </li>
  );
}
