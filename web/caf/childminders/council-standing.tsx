import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type AwaitedCouncilView, listCouncilDeposits } from '../../../contract/caf-childminders.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { formatCount, formatDate, formatList, formatNumber, formatShortDate } from '../../design/format.ts';
import { type Total, TotalsList } from '../../design/totals.tsx';

/**
 * What the department's councils send, on the dashboard: what waits to be imported, what is owed and since when, the
 * reminders that left, what families see (CSV-03). Nothing without a council.
 */
export function CouncilStanding() {
  const { data } = useQuery(reading(listCouncilDeposits, {}));
  if (!data || data.councils.length === 0) return null;
  const { councils, waiting } = data;
  const oldest = waiting.at(-1);
  return (
    <section className="stack stack-tight" aria-labelledby="fichiers-des-departements">
      <h2 id="fichiers-des-departements">{findingOfCouncils(councils)}</h2>
      <TotalsList
        totals={[
          {
            term: 'Fichiers à importer',
            value: formatNumber(waiting.length),
            detail: oldest ? (
              <>
                le plus ancien contrôlé <AgeText since={oldest.stateSince} />
              </>
            ) : (
              'aucun n’attend la Caf'
            ),
          },
          ...councils.flatMap((council) => totalsOf(council, councils.length > 1)),
        ]}
      />
      <p>
        <Link to="/caf/assistants-maternels">Voir les fichiers, leurs contrôles et leurs imports</Link>
      </p>
    </section>
  );
}

function totalsOf(
  { name, next, silent, remindedOn, current }: AwaitedCouncilView,
  several: boolean,
): Total[] {
  if (!next) return [];
  const [last, ...before] = remindedOn;
  const of = several ? ` (${name})` : '';
  const late = next.punctuality === 'late';
  return [
    {
      term: `${next.which === 'first' ? 'Premier fichier' : 'Fichier du mois'}${of}`,
      value: late ? formatCount(next.daysLate, 'jour') : formatShortDate(next.dueOn),
      detail: `${late ? `de retard\u00a0: il était dû le ${formatDate(next.dueOn)}` : 'dernier jour pour l’envoyer'}${silent ? ', rien n’est encore arrivé' : ''}`,
    },
    {
      term: `Dernière relance${of}`,
      value: last ? formatShortDate(last) : 'Aucune',
      detail:
        before.length > 0
          ? `les précédentes sont parties le ${formatList(before.map((day) => formatDate(day)))}`
          : 'elles partent d’elles-mêmes, au département et, en cas de retard, aux agents qui importent',
    },
    {
      term: `Fichier en ligne${of}`,
      value: current ? formatShortDate(current.receivedAt) : 'Aucun',
      detail: current ? 'jour où le département l’a envoyé' : 'les familles ne trouvent encore personne',
    },
  ];
}

/** Who is late or silent comes first: it is what one may act upon. */
function findingOfCouncils(councils: readonly AwaitedCouncilView[]): string {
  const owing = councils.filter(({ next }) => next);
  const late = owing.filter(({ next }) => next?.punctuality === 'late');
  const [one, ...others] = late;
  if (one && others.length > 0)
    return `${formatNumber(late.length)} départements sont en retard d’un fichier`;
  if (one)
    return `${one.name}\u00a0: un fichier en retard de ${formatCount(one.next?.daysLate ?? 0, 'jour')}`;
  const silent = owing.find((council) => council.silent);
  if (silent) return `${silent.name}\u00a0: rien n’est encore arrivé`;
  return owing.length > 0
    ? 'Les fichiers du département arrivent à l’heure'
    : 'Plus aucun fichier n’est attendu du département';
}
