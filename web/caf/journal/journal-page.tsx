import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { listTraces, type TracePage } from '../../../contract/caf.ts';
import { call } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { now } from '../../api/server-time.ts';
import { SelectField } from '../../design/choices.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatMonth, formatShortDate, formatTime, parisDay } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState, FailureState, LoadingState } from '../../design/situations.tsx';
import { retentionInWords } from './retention-words.ts';
import { actionWords, detailInWords, roleWords } from './trace-words.ts';

type Trace = TracePage['traces'][number];

/** The trace of all that was done in the department, newest first (CTL-01, CTL-03). */
export function JournalPage() {
  const { mois } = useSearch({ from: '/caf/journal' });
  const navigate = useNavigate({ from: '/caf/journal' });
  const months = lastMonths();
  const month = months.find((each) => each === mois) ?? months[0] ?? '';
  const query = useMonth(month);
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
      <Month month={month} query={query} />
    </>
  );
}

const useMonth = (month: string) =>
  useInfiniteQuery({
    queryKey: [listTraces.path, month],
    queryFn: ({ pageParam, signal }) =>
      call(listTraces, { query: { month, after: pageParam || undefined } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

function Month({ month, query }: { month: string; query: ReturnType<typeof useMonth> }) {
  const problem = query.error && problemOf(query.error);
  const traces = query.data?.pages.flatMap((page) => page.traces);

  if (!traces) {
    if (!problem) return <LoadingState what="du journal" />;
    return (
      <FailureState
        title={problem.title}
        detail={problem.detail}
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
      />
    );
  }
  if (traces.length === 0) {
    return (
      <EmptyState title={`Rien n’a été fait en ${formatMonth(month)}`}>
        <p>Choisissez un autre mois.</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <DataTable
        caption={`Journal de ${formatMonth(month)}, le plus récent d’abord`}
        captionHidden
        columns={columns}
        rows={traces}
        rowKey={(trace) => trace.id}
      />
      {problem && (
        <Notice kind="danger" title={problem.title} live>
          <p>La suite du journal n’a pas pu être lue. {problem.detail}</p>
        </Notice>
      )}
      <ShowMore
        shown={traces.length}
        more={query.hasNextPage}
        noun="ligne"
        onMore={() => void query.fetchNextPage()}
        busy={query.isFetchingNextPage}
      />
    </div>
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
    cell: ({ action, detail }) => (
      <>
        {actionWords[action]}
        {detail && <span className="soft"> ({detailInWords(detail)})</span>}
      </>
    ),
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
