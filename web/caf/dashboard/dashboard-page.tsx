import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DashboardView, readDashboard } from '../../../contract/caf-dashboard.ts';
import { reading } from '../../api/query.ts';
import { formatCount, formatShortMonth } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { CouncilStanding } from '../childminders/council-standing.tsx';
import { WaitingFiles } from '../childminders/waiting-files.tsx';
import { stateWords } from '../requests/state-words.ts';
import { WaitingSubmissions } from '../submissions/waiting-submissions.tsx';
import { Bars, BarsApart } from './bars.tsx';
import { countOrNone, findingOfAges, findingOfDelays, findingOfYear } from './findings.ts';

/** What the department has before it, in pictures that each have their table. */
export function DashboardPage() {
  const query = useQuery(reading(readDashboard, {}));
  return (
    <>
      <PageTitle below="Les demandes et les conventions de votre Caf, aujourd’hui.">
        Tableau de bord
      </PageTitle>
      <Loaded query={query} what="du tableau de bord">
        {(dashboard) => (
          <div className="stack stack-loose">
            <WhatWaits dashboard={dashboard} />
            <CouncilStanding />
            <Ages dashboard={dashboard} />
            <Delays dashboard={dashboard} />
            <Year dashboard={dashboard} />
          </div>
        )}
      </Loaded>
    </>
  );
}

type Part = { dashboard: DashboardView };

function WhatWaits({ dashboard: { ages, late, mine } }: Part) {
  const count = (wanted: string) =>
    ages
      .filter(({ state }) => state === wanted)
      .reduce((sum, { week, month, longer }) => sum + week + month + longer, 0);
  return (
    <ul>
      <li>
        <Link to="/caf/demandes" search={{ a: 'moi' }}>
          {countOrNone(mine, 'Aucun dossier', 'dossier')} en cours à mon nom
        </Link>
      </li>
      <li>
        <Link to="/caf/demandes" search={{ etat: stateWords.submitted.slug }}>
          {countOrNone(count('submitted'), 'Aucune demande', 'demande')} à traiter
        </Link>
        {late > 0 && (
          <>
            , dont{' '}
            <Link to="/caf/demandes" search={{ retard: 'oui' }}>
              {formatCount(late, 'demande')} en retard
            </Link>
          </>
        )}
      </li>
      <li>
        <Link to="/caf/demandes" search={{ etat: stateWords.signed.slug }}>
          {countOrNone(
            count('signed'),
            'Aucune convention signée',
            'convention signée',
            'conventions signées',
          )}{' '}
          à activer
        </Link>
      </li>
      <WaitingSubmissions />
      <WaitingFiles />
    </ul>
  );
}

function Ages({ dashboard: { ages } }: Part) {
  return (
    <Bars
      finding={findingOfAges(ages)}
      what="État"
      parts={[{ name: 'Une semaine au plus' }, { name: 'Un mois au plus' }, { name: 'Plus d’un mois' }]}
      bars={ages.map(({ state, week, month, longer }) => ({
        name: stateWords[state].plural,
        values: [week, month, longer],
      }))}
    />
  );
}

function Delays({ dashboard: { delays } }: Part) {
  return (
    <Bars
      finding={findingOfDelays(delays)}
      what="De la demande à l’activation"
      parts={[{ name: 'Habilitations' }]}
      bars={delays.slices.map(({ upTo, count }, index) => ({
        name: upTo
          ? `${(delays.slices[index - 1]?.upTo ?? -1) + 1} à ${upTo} jours`
          : `Plus de ${delays.slices[index - 1]?.upTo ?? 0} jours`,
        values: [count],
      }))}
    />
  );
}

/** A convention counts under its last day for notice and under its anniversary: the three are never added up. */
function Year({ dashboard: { months } }: Part) {
  return (
    <BarsApart
      finding={findingOfYear(months)}
      what="Mois"
      parts={[
        { name: 'Préavis', means: 'dernier jour pour résilier à l’échéance' },
        { name: 'Échéance', means: 'la convention se reconduit d’elle-même' },
        { name: 'Fin', means: 'une résiliation prend effet' },
      ]}
      bars={months.map(({ month, anniversaries, lastDaysForNotice, ends }) => ({
        name: formatShortMonth(month),
        values: [lastDaysForNotice, anniversaries, ends],
      }))}
    />
  );
}
