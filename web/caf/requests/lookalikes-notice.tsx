import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RequestDetail } from '../../../contract/caf.ts';
import { type Lookalikes, readLookalikes } from '../../../contract/caf-instruction.ts';
import { reading } from '../../api/query.ts';
import { formatList } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { stateWords } from './state-words.ts';

type Lookalike = Lookalikes['lookalikes'][number];

/** Other cases that share something with this one: shown with the reason, judged by the agent alone. */
export function LookalikesNotice({ request }: { request: RequestDetail }) {
  const query = useQuery(reading(readLookalikes, { params: { id: request.id } }));
  const lookalikes = query.data?.lookalikes ?? [];
  if (lookalikes.length === 0) return null;
  return (
    <Notice
      kind={lookalikes.some(({ party, communes }) => party || communes.length > 0) ? 'warning' : 'info'}
      title="D’autres dossiers ressemblent à celui-ci, ou le recoupent"
    >
      <ul>
        {lookalikes.map((one) => (
          <li key={one.id}>
            <Link to="/caf/demandes/$id" params={{ id: one.id }}>
              {one.partyName}
            </Link>{' '}
            ({one.id}, {stateWords[one.state].name.toLowerCase()})&nbsp;: {sharedInWords(one)}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function sharedInWords({ party, establishments, persons, communes }: Lookalike): string {
  return formatList([
    ...(party ? ['même demandeur'] : []),
    ...(establishments.length > 0 ? [`mêmes établissements (${formatList(establishments)})`] : []),
    ...(persons.length > 0 ? [`mêmes personnes (${formatList(persons)})`] : []),
    ...(communes.length > 0 ? [`communes couvertes par les deux (${formatList(communes)})`] : []),
  ]);
}
