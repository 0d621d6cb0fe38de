import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { type ConnectionList, listConnections } from '../../../contract/caf-connections.ts';
import { connectionPeriods } from '../../../domain/connections/list-connections.ts';
import { reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { TextField } from '../../design/text-field.tsx';
import { retentionInWords } from '../journal/retention-words.ts';
import { QueueKeysHint } from '../keys-hint.tsx';
import { useQueue } from '../queue.ts';
import { connectionColumns } from './connection-columns.tsx';
import { rowsOf, type View, views } from './connection-rows.ts';
import { ExportButton } from './export-button.tsx';
import { RhythmFigure } from './rhythm-figure.tsx';
import './connections.css';

const pageLength = 50;

const viewWords: Record<View, string> = {
  toutes: 'Toutes les personnes',
  'a-regarder': 'À regarder',
  dormants: 'Comptes dormants',
};

/** Who signs in among the partners of the department, and what may suggest shared codes (CTL-02). */
export function ConnectionsPage() {
  const { jours } = useSearch({ from: '/caf/connexions' });
  const days = (['7', '30', '90'] as const).find((each) => each === jours) ?? '30';
  const query = useQuery(reading(listConnections, { query: { days } }));
  return (
    <>
      <PageTitle below="Qui se connecte parmi les partenaires de votre département. Les codes d’accès sont personnels : ce qui fait penser qu’ils sont partagés est signalé, avec la raison.">
        Connexions
      </PageTitle>
      <Loaded query={query} what="des connexions">
        {(list) =>
          list.people.length > 0 ? (
            <Connections list={list} days={days} />
          ) : (
            <NobodyYet keptDays={list.keptDays} />
          )
        }
      </Loaded>
    </>
  );
}

function Connections({ list, days }: { list: ConnectionList; days: '7' | '30' | '90' }) {
  const search = useSearch({ from: '/caf/connexions' });
  const navigate = useNavigate({ from: '/caf/connexions' });
  const { place, opened, row } = useQueue('connections', search);
  const [pages, setPages] = useState(1);
  const sought = useDeferredValue(search.nom ?? '');
  const view = views.find((each) => each === search.vue) ?? 'toutes';
  const rows = rowsOf(list.people, view, sought);

  const go = (change: Partial<typeof search>) => {
    setPages(1);
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  return (
    <div className="stack" ref={place}>
      <TextField
        label="Personne ou partenaire"
        type="search"
        autoComplete="off"
        value={search.nom ?? ''}
        onChange={(event) => go({ nom: event.target.value || undefined })}
      />
      <SelectField
        label="Période"
        value={days}
        onChange={(event) => go({ jours: event.target.value })}
        choices={connectionPeriods.map((each) => ({ value: String(each), label: `${each} derniers jours` }))}
      />
      <Filters label="Personnes selon ce qui mérite un regard">
        {views.map((each) => (
          <FilterLink
            key={each}
            to="/caf/connexions"
            search={{ ...search, vue: each === 'toutes' ? undefined : each }}
            count={rowsOf(list.people, each, sought).length}
            current={view === each}
            onClick={() => setPages(1)}
          >
            {viewWords[each]}
          </FilterLink>
        ))}
      </Filters>
      <p className="soft">
        Une alerte n’est pas une preuve&nbsp;: un téléphone change de réseau, un bureau en partage un. Les
        lignes dont tout ceci est tiré sont gardées {retentionInWords(list.keptDays)}.
      </p>
      {rows.length > 0 ? (
        <>
          <DataTable
            caption={`Connexions sur ${days}\u00a0jours, par partenaire puis par personne`}
            captionHidden
            wide
            columns={connectionColumns(row)}
            rows={rows.slice(0, pages * pageLength)}
            rowKey={({ key }) => key}
            current={opened}
          />
          <ShowMore
            shown={Math.min(rows.length, pages * pageLength)}
            total={rows.length}
            more={rows.length > pages * pageLength}
            noun="ligne"
            onMore={() => setPages(pages + 1)}
          />
          <QueueKeysHint />
        </>
      ) : (
        <Nothing
          view={view}
          sought={sought}
          onAll={() => void navigate({ search: { jours: search.jours } })}
        />
      )}
      <ExportButton days={days} />
      <RhythmFigure rhythm={list.rhythm} days={list.days} />
    </div>
  );
}

function Nothing({ view, sought, onAll }: { view: View; sought: string; onAll: () => void }) {
  const all = <Button onClick={onAll}>Tout afficher</Button>;
  if (sought !== '') {
    return (
      <EmptyState title="Aucune personne ne correspond" action={all}>
        <p>Vérifiez l’orthographe, tapez moins de lettres, ou choisissez une autre période.</p>
      </EmptyState>
    );
  }
  return view === 'dormants' ? (
    <EmptyState title="Aucun compte ne dort" action={all}>
      <p>Toutes les personnes dont l’accès est ouvert se sont connectées ces six derniers mois.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Rien à regarder sur cette période" action={all}>
      <p>Aucune connexion ne fait penser que des codes sont partagés.</p>
    </EmptyState>
  );
}

function NobodyYet({ keptDays }: { keptDays: number }) {
  return (
    <EmptyState title="Personne n’a encore d’accès">
      <p>
        Dès qu’une habilitation est activée, les connexions de ses agents paraissent ici. Chacune est gardée{' '}
        {retentionInWords(keptDays)}.
      </p>
    </EmptyState>
  );
}
