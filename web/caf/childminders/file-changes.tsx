import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import {
  type ChangedPerson,
  type CouncilFileView,
  listCouncilChanges,
} from '../../../contract/caf-childminders.ts';
import type { ChangeCounts } from '../../../domain/childminders/change-counts.ts';
import { type ChangeKind, changeKinds } from '../../../domain/childminders/changes.ts';
import { readingPages } from '../../api/pages.ts';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { formatNumber } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { MorePages } from '../../design/more-pages.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { changeWords, fieldName, fieldValue, leftOutWords, masksInWords, statedWords } from './words.ts';

const countOf = (counts: ChangeCounts, kind: ChangeKind): number =>
  counts[kind === 'left-out' ? 'leftOut' : kind];

/** Who would be added, changed or removed, or is kept off, by name, a page at a time (CSV-05). */
export function FileChanges({ file, counts }: { file: CouncilFileView; counts: ChangeCounts }) {
  const { liste } = useSearch({ from: '/caf/assistants-maternels/$id/$fichier' });
  const kind = changeKinds.find((each) => changeWords[each].slug === liste) ?? 'added';
  const total = countOf(counts, kind);
  return (
    <section className="stack" aria-labelledby="personnes">
      <h2 id="personnes">Les personnes</h2>
      <Filters label="Personnes selon ce qui change">
        {changeKinds.map((each) => (
          <FilterLink
            key={each}
            to="/caf/assistants-maternels/$id/$fichier"
            params={{ id: file.habilitationId, fichier: file.id }}
            search={{ liste: changeWords[each].slug }}
            resetScroll={false}
            count={countOf(counts, each)}
            current={kind === each}
          >
            {changeWords[each].name}
          </FilterLink>
        ))}
      </Filters>
      {total === 0 ? (
        <EmptyState title={changeWords[kind].none} />
      ) : (
        <People key={kind} file={file} kind={kind} total={total} />
      )}
    </section>
  );
}

function People({ file, kind, total }: { file: CouncilFileView; kind: ChangeKind; total: number }) {
  const params = { habilitationId: file.habilitationId, fileId: file.id };
  const query = useInfiniteQuery(readingPages(listCouncilChanges, { params, query: { kind } }));
  return (
    <Loaded query={query} what="des personnes">
      {({ pages }) => {
        const people = pages.flatMap((page) => page.people);
        return (
          <>
            <DataTable
              caption={changeWords[kind].name}
              captionHidden
              columns={columnsOf(kind)}
              rows={people}
              rowKey={({ line }) => String(line)}
            />
            <MorePages query={query} shown={people.length} total={total} noun="personne" />
          </>
        );
      }}
    </Loaded>
  );
}

const columnsOf = (kind: ChangeKind): Column<ChangedPerson>[] => [
  {
    key: 'name',
    header: 'Personne',
    heads: true,
    cell: ({ lastName, firstName }) => `${lastName} ${firstName}`,
  },
  { key: 'commune', header: 'Commune', cell: ({ commune }) => commune },
  {
    key: 'number',
    header: 'Numéro d’agrément',
    cell: ({ agrementNumber }) => agrementNumber ?? <span className="soft">Non donné</span>,
  },
  ...(kind === 'added' || kind === 'removed'
    ? []
    : [
        {
          key: 'what',
          header: whatHeaders[kind] ?? 'Remarque',
          cell: (person: ChangedPerson) => <What person={person} />,
        },
      ]),
  {
    key: 'line',
    header: kind === 'removed' ? 'Ligne du fichier en ligne' : 'Ligne',
    figures: true,
    cell: ({ line }) => formatNumber(line),
  },
];

const whatHeaders: Partial<Record<ChangeKind, string>> = {
  changed: 'Ce qui change',
  opposed: 'Pourquoi',
  rights: 'Droit exercé',
  'left-out': 'Pourquoi',
};

function What({ person: { fields, right, masks, leftOut } }: { person: ChangedPerson }) {
  if (fields) {
    return (
      <ul>
        {fields
          .filter(({ field }) => field !== 'communeCode')
          .map(({ field, before, after }) => (
            <li key={field}>
              {fieldName(field)}&nbsp;: {before ? <del>{fieldValue(field, before)}</del> : 'rien'}
              <span aria-hidden="true"> → </span>
              <span className="only-read-aloud"> devient </span>
              {after ? <ins>{fieldValue(field, after)}</ins> : 'rien'}
            </li>
          ))}
      </ul>
    );
  }
  if (leftOut) return leftOutWords[leftOut] ?? leftOut;
  if (right) return statedWords[right];
  return masks && masks.length > 0 ? masksInWords(masks) : 'Droit déjà inscrit au registre';
}
