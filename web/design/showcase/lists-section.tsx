import { useState } from 'react';
import { now } from '../../api/server-time.ts';
import { AgeText } from '../age-text.tsx';
import { Button } from '../button.tsx';
import { type Column, DataTable, type Sort } from '../data-table.tsx';
import { ShowMore } from '../show-more.tsx';
import { EmptyState, FailureState, LoadingState } from '../situations.tsx';
import { StateTag, type StateTone } from '../state-tag.tsx';
import { Section } from './section.tsx';

type Row = {
  id: string;
  provider: string;
  city: string;
  establishments: number;
  days: number;
  state: string;
  tone: StateTone;
};

const rows: Row[] = [
  {
    id: 'S26-7KQ3-M9TX',
    provider: 'Association Les Petits Pas',
    city: 'Crest',
    establishments: 6,
    days: 12,
    state: 'À étudier',
    tone: 'waiting',
  },
  {
    id: 'S26-1B2C-8WZR',
    provider: 'Mairie de Die',
    city: 'Die',
    establishments: 2,
    days: 5,
    state: 'Attend le demandeur',
    tone: 'elsewhere',
  },
  {
    id: 'S26-5DFG-0HJK',
    provider: 'Communauté de communes du Val de Drôme en Biovallée',
    city: 'Eurre',
    establishments: 14,
    days: 1,
    state: 'Active',
    tone: 'good',
  },
  {
    id: 'S26-9PQR-3STV',
    provider: 'Crèche Arc-en-ciel',
    city: 'Valence',
    establishments: 1,
    days: 40,
    state: 'Refusée',
    tone: 'bad',
  },
];

const columns: Column<Row>[] = [
  {
    key: 'provider',
    header: 'Fournisseur',
    heads: true,
    sortable: true,
    cell: (row) => <a href={`#${row.id}`}>{row.provider}</a>,
  },
  { key: 'id', header: 'Référence', cell: (row) => <span className="figures">{row.id}</span> },
  { key: 'city', header: 'Commune', cell: (row) => row.city },
  {
    key: 'establishments',
    header: 'Établissements',
    figures: true,
    sortable: true,
    cell: (row) => row.establishments,
  },
  {
    key: 'days',
    header: 'Déposée',
    sortable: true,
    cell: (row) => <AgeText since={new Date(now() - row.days * 86_400_000).toISOString()} />,
  },
  { key: 'state', header: 'État', cell: (row) => <StateTag tone={row.tone}>{row.state}</StateTag> },
];

const sorters: Record<string, (a: Row, b: Row) => number> = {
  provider: (a, b) => a.provider.localeCompare(b.provider, 'fr'),
  establishments: (a, b) => a.establishments - b.establishments,
  days: (a, b) => a.days - b.days,
};

/** A queue, and what stands in its place when there is none. */
export function ListsSection() {
  const [sort, setSort] = useState<Sort>({ column: 'days', direction: 'descending' });
  const [shown, setShown] = useState(3);
  const turn = sort.direction === 'ascending' ? 1 : -1;
  const sorted = rows.toSorted((a, b) => turn * (sorters[sort.column]?.(a, b) ?? 0));
  return (
    <>
      <Section id="liste" title="Liste">
        <DataTable
          wide
          caption="Demandes de la Drôme"
          columns={columns}
          rows={sorted.slice(0, shown)}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          current="S26-1B2C-8WZR"
        />
        <ShowMore
          shown={Math.min(shown, rows.length)}
          total={rows.length}
          more={shown < rows.length}
          noun="demande"
          onMore={() => setShown(rows.length)}
        />
      </Section>
      <Section id="situations" title="Rien, bientôt, échec">
        <EmptyState title="Aucune demande n’attend" action={<Button>Voir les conventions actives</Button>}>
          Les nouvelles demandes arrivent ici dès qu’un fournisseur valide le formulaire.
        </EmptyState>
        <LoadingState what="des demandes" />
        <FailureState title="Les demandes n’ont pas pu être affichées" onRetry={() => {}} />
      </Section>
    </>
  );
}
