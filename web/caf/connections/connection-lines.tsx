import { useState } from 'react';
import type { ConnectionsOfPerson } from '../../../contract/caf-connections.ts';
import { actionWords } from '../../../documents/act-words.ts';
import { reasonNames } from '../../../documents/connection-reasons.ts';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatShortDate, formatTime } from '../../design/format.ts';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';

type Line = ConnectionsOfPerson['lines'][number];
type Suspicion = ConnectionsOfPerson['person']['suspicions'][number];

const pageLength = 50;

/** A person's connections, newest first; those that show a reason say which. */
export function ConnectionLines({
  lines,
  suspicions,
  days,
}: {
  lines: readonly Line[];
  suspicions: readonly Suspicion[];
  days: number;
}) {
  const [pages, setPages] = useState(1);
  return (
    <section className="stack" aria-labelledby="lignes">
      <h2 id="lignes">Ligne par ligne</h2>
      {lines.length > 0 ? (
        <>
          <DataTable
            caption={`Connexions des ${days}\u00a0derniers jours, la plus récente d’abord`}
            captionHidden
            columns={columnsWith(suspicions)}
            rows={lines.slice(0, pages * pageLength)}
            rowKey={({ id }) => id}
          />
          <ShowMore
            shown={Math.min(lines.length, pages * pageLength)}
            total={lines.length}
            more={lines.length > pages * pageLength}
            noun="ligne"
            onMore={() => setPages(pages + 1)}
          />
        </>
      ) : (
        <EmptyState title={`Aucune connexion en ${days}\u00a0jours`} />
      )}
    </section>
  );
}

const columnsWith = (suspicions: readonly Suspicion[]): Column<Line>[] => [
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
  { key: 'action', header: 'Quoi', heads: true, cell: ({ action }) => actionWords[action] },
  {
    key: 'network',
    header: 'Réseau',
    cell: ({ network }) =>
      network ? (
        <span className="figures small unbroken">{network}</span>
      ) : (
        <span className="soft">Le système</span>
      ),
  },
  {
    key: 'shows',
    header: 'À regarder',
    cell: ({ id }) => {
      const shown = suspicions.filter(({ evidence }) => evidence.includes(id));
      return (
        shown.length > 0 && (
          <ul className="tag-list">
            {shown.map(({ reason }) => (
              <li key={reason.kind}>
                <StateTag tone="waiting">{reasonNames[reason.kind]}</StateTag>
              </li>
            ))}
          </ul>
        )
      );
    },
  },
];
