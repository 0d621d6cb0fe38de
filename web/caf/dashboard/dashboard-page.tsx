import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DashboardView, readDashboard } from '../../../contract/caf-dashboard.ts';
import { reading } from '../../api/query.ts';
import { formatCount, formatMonth } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { stateWords } from '../requests/state-words.ts';
import { Bars } from './bars.tsx';

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
          {formatCount(mine, 'dossier')} en cours à mon nom
        </Link>
      </li>
      <li>
        <Link to="/caf/demandes" search={{ etat: stateWords.submitted.slug }}>
          {formatCount(count('submitted'), 'demande')} à traiter
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
          {formatCount(count('signed'), 'convention signée', 'conventions signées')} à activer
        </Link>
      </li>
    </ul>
  );
}

function Ages({ dashboard: { ages } }: Part) {
  const longer = ages.reduce((sum, each) => sum + each.longer, 0);
  return (
    <Bars
      finding={
        longer > 0
          ? `${formatCount(longer, 'dossier n’a', 'dossiers n’ont')} pas bougé depuis plus de trente jours`
          : 'Aucun dossier n’attend depuis plus de trente jours'
      }
      what="État"
      parts={['Une semaine au plus', 'Un mois au plus', 'Plus d’un mois']}
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
      finding={
        delays.median === undefined
          ? 'Aucune habilitation activée depuis un an'
          : `Une demande sur deux est activée en ${formatCount(delays.median, 'jour')} ou moins, sur un an`
      }
      what="De la demande à l’activation"
      parts={['Habilitations']}
      bars={delays.slices.map(({ upTo, count }, index) => ({
        name: upTo
          ? `${(delays.slices[index - 1]?.upTo ?? -1) + 1} à ${upTo} jours`
          : `Plus de ${delays.slices[index - 1]?.upTo ?? 0} jours`,
        values: [count],
      }))}
    />
  );
}

function Year({ dashboard: { months } }: Part) {
  const anniversaries = months.reduce((sum, each) => sum + each.anniversaries, 0);
  const ends = months.reduce((sum, each) => sum + each.ends, 0);
  return (
    <Bars
      finding={`${formatCount(anniversaries, 'convention arrive', 'conventions arrivent')} à échéance dans les douze mois${
        ends > 0 ? `, ${formatCount(ends, 'autre prend', 'autres prennent')} fin` : ''
      }`}
      what="Mois"
      parts={['Derniers jours pour résilier', 'Échéances annuelles', 'Fins de convention']}
      bars={months.map(({ month, anniversaries, lastDaysForNotice, ends }) => ({
        name: formatMonth(month),
        values: [lastDaysForNotice, anniversaries, ends],
      }))}
    />
  );
}
