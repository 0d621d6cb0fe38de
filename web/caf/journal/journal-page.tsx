import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { listTraces, type TracePage } from '../../../contract/caf.ts';
import { actionWords } from '../../../documents/act-words.ts';
import { readingPages } from '../../api/pages.ts';
import { now } from '../../api/server-time.ts';
import { SelectField } from '../../design/choices.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatMonth, formatShortDate, formatTime, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { MorePages } from '../../design/more-pages.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { retentionInWords } from './retention-words.ts';
import { detailInWords, roleWords } from './trace-words.ts';

type Trace = TracePage['traces'][number];

/** The trace of all that was done in the department, newest first (CTL-01, CTL-03). */
export function JournalPage() {
  const { mois } = useSearch({ from: '/caf/journal' });
  const navigate = useNavigate({ from: '/caf/journal' });
  const months = lastMonths();
  const month = months.find((each) => each === mois) ?? months[0] ?? '';
  const query = useInfiniteQuery(readingPages(listTraces, { query: { month } }));
  const keptDays = query.data?.pages[0]?.keptDays;
  // Until the journal says how long it keeps lines, a whole year.
  const oldest = parisDay(now() - (keptDays ?? 365) * 86_400_000).slice(0, 7);
  return (
    <>
      <PageTitle
        below={
          <>
            Tout ce qui a été fait dans votre département. Le journal ne se modifie pas
            {keptDays ? `, et chaque ligne est gardée ${retentionInWords(keptDays)}.` : '.'}
          </>
        }
      >
        Journal
      </PageTitle>
      <SelectField
        label="Mois"
        value={month}
        onChange={(event) => void navigate({ search: { mois: event.target.value } })}
        choices={months
          .filter((each) => each >= oldest || each === month)
          .map((each) => ({ value: each, label: formatMonth(each) }))}
      />
      <Loaded query={query} what="du journal">
        {({ pages }) => {
          const traces = pages.flatMap((page) => page.traces);
          return (
            <div className="stack">
              <Month month={month} traces={traces} />
              {traces.length > 0 && <MorePages query={query} shown={traces.length} noun="ligne" />}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function Month({ month, traces }: { month: string; traces: readonly Trace[] }) {
  if (traces.length === 0) {
    return (
      <EmptyState title={`Rien n’a été fait en ${formatMonth(month)}`}>
        <p>Choisissez un autre mois.</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={`Journal de ${formatMonth(month)}, le plus récent d’abord`}
      captionHidden
      columns={columns}
      rows={traces}
      rowKey={(trace) => trace.id}
    />
  );
}

const columns: Column<Trace>[] = [
  {
    key: 'at',
    header: 'Quand',
    cell: ({ at }) => (
      <time className="figures" dateTime={at}>
        <span className="unbroken">{formatShortDate(at)}</span> à&nbsp;
        <span className="unbroken">{formatTime(at)}</span>
      </time>
    ),
  },
  {
    key: 'action',
    header: 'Quoi',
    heads: true,
    cell: ({ action, detail }) => {
      const words = detail && detailInWords(detail);
      return (
        <>
          {actionWords[action]}
          {words && <span className="soft"> ({words})</span>}
        </>
      );
    },
  },
  {
    key: 'subject',
    header: 'Sur',
    // Of their own account, people are named once.
    cell: ({ subject, accountId }) => subject && subject.id !== accountId && <Subject subject={subject} />,
  },
  {
    key: 'who',
    header: 'Qui',
    cell: ({ role, accountId }) => (
      <>
        {accountId && (
          <>
            <span className="figures unbroken">{accountId}</span>
            <br />
          </>
        )}
        <span className={accountId ? 'soft small' : undefined}>{roleWords[role]}</span>
      </>
    ),
  },
  {
    key: 'from',
    header: 'Depuis',
    // Only the long form of an address may be cut at the end of a line.
    cell: ({ from, role }) =>
      role !== 'system' && (
        <span className={from.includes(':') ? 'figures small' : 'figures small unbroken'}>{from}</span>
      ),
  },
];

/** What the act was about: a link where it has a page. */
function Subject({ subject: { kind, id } }: { subject: NonNullable<Trace['subject']> }) {
  switch (kind) {
    case 'habilitation':
      return (
        <Link className="figures unbroken" to="/caf/demandes/$id" params={{ id }}>
          {id}
        </Link>
      );
    case 'establishment':
      return (
        <Link className="figures" to="/caf/en-ligne/$id" params={{ id }}>
          Établissement <span className="unbroken">{id}</span>
        </Link>
      );
    case 'caf':
      return <Link to="/caf/ma-caf">Ma Caf</Link>;
    default:
      return <span className="figures unbroken">{id}</span>;
  }
}

/** The current month and the twelve before it, the current one first. */
function lastMonths(): string[] {
  const [year = 0, month = 1] = parisDay(now()).split('-').map(Number);
  return Array.from({ length: 13 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
