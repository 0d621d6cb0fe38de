import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import type { NationalFigures } from '../../../contract/cnaf-figures.ts';
import { type Column, DataTable, type Sort } from '../../design/data-table.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { formatCount, formatNumber, formatShortDate } from '../../design/format.ts';
import { EmptyState } from '../../design/situations.tsx';
import { inForce, underWay } from './figures-lines.ts';
import { sendingsShown, sendingWords } from './sending-words.ts';
import { stagesShown, stageWords } from './stage-words.ts';

type Row = NationalFigures['cafs'][number];
type Count = NonNullable<Row['counted']>;

/** The figures of each Caf; by stage, and in the order of any column, both kept in the address. */
export function CafFiguresTable({ figures: { cafs, days } }: { figures: NationalFigures }) {
  const title = useId();
  const search = useSearch({ from: '/cnaf/chiffres' });
  const navigate = useNavigate({ from: '/cnaf/chiffres' });
  const stage = stagesShown.find((each) => stageWords[each].slug === search.etape);
  const sending = sendingsShown.find((each) => sendingWords[each].slug === search.envoi);
  // Each filter counts what the other leaves.
  const ofStage = stage ? cafs.filter(({ counted }) => counted?.stage === stage) : cafs;
  const ofSending = sending ? cafs.filter(({ counted }) => counted?.sending === sending) : cafs;
  const shown = ofStage.filter((caf) => ofSending.includes(caf));
  const sort: Sort | undefined = search.tri
    ? {
        column: search.tri,
        direction: search.sens === 'croissant' ? 'ascending' : 'descending',
      }
    : undefined;
  const rows = inOrder(shown, sort);
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Caf par Caf</h2>
      <Filters label="Caf selon leur étape">
        <FilterLink
          to="/cnaf/chiffres"
          search={{ ...search, etape: undefined }}
          count={ofSending.length}
          current={!stage}
        >
          Toutes
        </FilterLink>
        {stagesShown.map((each) => (
          <FilterLink
            key={each}
            to="/cnaf/chiffres"
            search={{ ...search, etape: stageWords[each].slug }}
            count={ofSending.filter(({ counted }) => counted?.stage === each).length}
            current={stage === each}
          >
            {stageWords[each].name}
          </FilterLink>
        ))}
      </Filters>
      <Filters label="Caf selon les fichiers que leur département envoie">
        <FilterLink
          to="/cnaf/chiffres"
          search={{ ...search, envoi: undefined }}
          count={ofStage.length}
          current={!sending}
        >
          Tous les départements
        </FilterLink>
        {sendingsShown.map((each) => (
          <FilterLink
            key={each}
            to="/cnaf/chiffres"
            search={{ ...search, envoi: sendingWords[each].slug }}
            count={ofStage.filter(({ counted }) => counted?.sending === each).length}
            current={sending === each}
          >
            {sendingWords[each].name}
          </FilterLink>
        ))}
      </Filters>
      {rows.length > 0 ? (
        <DataTable
          caption={[
            'Chiffres des Caf',
            stage && `à l’étape «\u00a0${stageWords[stage].name}\u00a0»`,
            sending && `dont le département est «\u00a0${sendingWords[sending].name}\u00a0»`,
          ]
            .filter(Boolean)
            .join(' ')}
          captionHidden
          columns={days?.from === days?.until ? columns : [...columns, dayColumn]}
          rows={rows}
          rowKey={({ code }) => code}
          sort={sort}
          onSort={({ column, direction }) =>
            void navigate({
              search: {
                ...search,
                tri: column,
                sens: direction === 'ascending' ? 'croissant' : 'decroissant',
              },
              replace: true,
            })
          }
          wide
        />
      ) : (
        <EmptyState title="Aucune Caf n’est dans ce cas">
          <p>Les autres cas sont au-dessus, avec leur nombre de Caf.</p>
        </EmptyState>
      )}
    </section>
  );
}

/** What a column sorts by; a Caf without it comes last, whichever the direction. */
const sortedBy: Record<string, (count: Count) => number | undefined> = {
  waiting: ({ requests }) => requests.submitted,
  'under-way': underWay,
  'in-force': inForce,
  persons: ({ persons }) => persons,
  information: ({ withInformation }) => withInformation,
  availability: ({ eajeWithAvailability }) => eajeWithAvailability,
  days: ({ medianDays }) => medianDays,
};

function inOrder(rows: readonly Row[], sort: Sort | undefined): Row[] {
  const by = sort && sortedBy[sort.column];
  if (!by) return [...rows];
  const value = ({ counted }: Row) => counted && by(counted);
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sort.direction === 'ascending' ? a - b : b - a;
  });
}

/** What a department sends, and how often it was reminded of what it owes now. */
const sendingCell = ({ sending, councils: { reminders } }: Count): string =>
  reminders > 0
    ? `${sendingWords[sending].name}, ${formatCount(reminders, 'relance')}`
    : sendingWords[sending].name;

const figure = (key: string, header: string, of: (count: Count) => string): Column<Row> => ({
  key,
  header,
  figures: true,
  sortable: true,
  cell: ({ counted }) => (counted ? of(counted) : <span className="soft">Non compté</span>),
});

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Caf',
    heads: true,
    whole: true,
    cell: ({ code, name }) => (
      <Link to="/cnaf/caf/$code" params={{ code }}>
        {name}
      </Link>
    ),
  },
  {
    key: 'stage',
    header: 'Étape',
    whole: true,
    cell: ({ counted }) => (counted ? stageWords[counted.stage].name : ''),
  },
  figure('waiting', 'Attendent la Caf', ({ requests }) => formatNumber(requests.submitted)),
  figure('under-way', 'Demandes en cours', (count) => formatNumber(underWay(count))),
  figure('in-force', 'Conventions en vigueur', (count) => formatNumber(inForce(count))),
  figure('persons', 'Personnes', ({ persons }) => formatNumber(persons)),
  figure(
    'information',
    'Informations validées',
    ({ withInformation, establishments }) =>
      `${formatNumber(withInformation)}\u00a0/\u00a0${formatNumber(establishments)}`,
  ),
  figure(
    'availability',
    'EAJE à jour',
    ({ eajeWithAvailability, eaje }) =>
      `${formatNumber(eajeWithAvailability)}\u00a0/\u00a0${formatNumber(eaje)}`,
  ),
  figure('days', 'Délai médian, en jours', ({ medianDays }) =>
    medianDays === undefined ? '–' : formatNumber(medianDays),
  ),
  {
    key: 'sending',
    header: 'Fichiers du département',
    whole: true,
    cell: ({ counted }) => counted && sendingCell(counted),
  },
];

/** The day of each count, where a night was cut short; else the page says it once. */
const dayColumn: Column<Row> = {
  key: 'day',
  header: 'Compté le',
  cell: ({ counted }) => counted && <span className="figures unbroken">{formatShortDate(counted.day)}</span>,
};
