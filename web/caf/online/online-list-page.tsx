import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type * as z from 'zod';
import { listOnline, type OnlineList } from '../../../contract/caf-online.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { formatShortDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { TextField } from '../../design/text-field.tsx';
import { availabilityWords, keysOf, typeWords } from '../../establishment/words.ts';
import { QueueKeysHint } from '../keys-hint.tsx';
import { useQueue } from '../queue.ts';

type Row = z.infer<typeof OnlineList>['establishments'][number];

const pageLength = 50;

/** The establishments of the department, with what families read of each (PUB-04). */
export function OnlineListPage() {
  const query = useQuery(reading(listOnline, {}));
  return (
    <>
      <PageTitle below="Ce que les familles lisent aujourd’hui de chaque établissement de la liste de votre Caf.">
        En ligne
      </PageTitle>
      <Loaded query={query} what="des établissements">
        {({ establishments }) =>
          establishments.length > 0 ? <Establishments establishments={establishments} /> : <NoList />
        }
      </Loaded>
    </>
  );
}

function Establishments({ establishments }: { establishments: readonly Row[] }) {
  const search = useSearch({ from: '/caf/en-ligne' });
  const navigate = useNavigate({ from: '/caf/en-ligne' });
  const { place, opened, row } = useQueue('online', search);
  const [pages, setPages] = useState(1);
  const sought = useDeferredValue(search.nom ?? '');
  const named = establishments.filter((each) => matches(each, sought));
  const type = keysOf(typeWords).find((each) => each === search.type);
  const rows = named.filter((each) => !type || each.type === type);

  const seek = (nom: string) => {
    setPages(1);
    void navigate({ search: { ...search, nom: nom || undefined }, replace: true });
  };
  return (
    <div className="stack" ref={place}>
      <TextField
        label="Nom ou commune"
        type="search"
        autoComplete="off"
        value={search.nom ?? ''}
        onChange={(event) => seek(event.target.value)}
      />
      {(!type || type === 'EAJE') && (
        <p>
          <Link to="/caf/disponibilites-a-confirmer">Disponibilités à confirmer</Link>&nbsp;: les crèches dont
          les places ne sont pas à jour, et qui appeler.
        </p>
      )}
      <Filters label="Établissements selon leur type">
        <FilterLink
          to="/caf/en-ligne"
          search={{ nom: search.nom }}
          count={named.length}
          current={!type}
          onClick={() => setPages(1)}
        >
          Tous
        </FilterLink>
        {keysOf(typeWords).map((each) => (
          <FilterLink
            key={each}
            to="/caf/en-ligne"
            search={{ nom: search.nom, type: each }}
            count={named.filter((one) => one.type === each).length}
            current={type === each}
            onClick={() => setPages(1)}
          >
            {typeWords[each].plural}
          </FilterLink>
        ))}
      </Filters>
      {rows.length > 0 ? (
        <>
          <DataTable
            caption="Établissements et ce qui est en ligne"
            captionHidden
            columns={columnsWith(row)}
            rows={rows.slice(0, pages * pageLength)}
            rowKey={({ establishmentId }) => establishmentId}
            current={opened}
          />
          <ShowMore
            shown={Math.min(rows.length, pages * pageLength)}
            total={rows.length}
            more={rows.length > pages * pageLength}
            noun="établissement"
            onMore={() => setPages(pages + 1)}
          />
          <QueueKeysHint />
        </>
      ) : (
        <EmptyState
          title="Aucun établissement ne correspond"
          action={<Button onClick={() => void navigate({ search: {} })}>Tout afficher</Button>}
        >
          <p>Vérifiez l’orthographe, tapez moins de lettres, ou choisissez un autre type.</p>
        </EmptyState>
      )}
    </div>
  );
}

const columnsWith = (row: (id: string) => object): Column<Row>[] => [
  {
    key: 'name',
    header: 'Établissement',
    heads: true,
    whole: true,
    cell: ({ establishmentId, name }) => (
      <Link to="/caf/en-ligne/$id" params={{ id: establishmentId }} {...row(establishmentId)}>
        {name}
      </Link>
    ),
  },
  { key: 'commune', whole: true, header: 'Commune', cell: ({ commune }) => commune },
  { key: 'type', whole: true, header: 'Type', cell: ({ type }) => typeWords[type].name },
  {
    key: 'operating',
    header: 'Fonctionnement',
    cell: ({ operatingAt }) =>
      operatingAt ? (
        `En ligne depuis le ${formatShortDate(operatingAt)}`
      ) : (
        <span className="soft">Rien en ligne</span>
      ),
  },
  {
    key: 'availability',
    header: 'Disponibilités',
    cell: ({ type, availability }) => {
      // Availability is declared for crèches alone (REQ-07).
      if (type !== 'EAJE') return <span className="soft">Sans objet</span>;
      if (!availability) return <span className="soft">Rien en ligne</span>;
      const { name, tone } = availabilityWords[availability.state];
      return (
        <>
          <StateTag tone={tone}>{name}</StateTag>{' '}
          <span className="unbroken">
            <AgeText since={availability.confirmedAt} />
          </span>
        </>
      );
    },
  },
];

/** Whether the name or the commune holds every word sought, accents and case aside. */
function matches({ name, commune }: Row, sought: string): boolean {
  const text = foldPlaceName(`${name} ${commune}`);
  return foldPlaceName(sought)
    .split(' ')
    .every((word) => text.includes(word));
}

function NoList() {
  return (
    <EmptyState title="La liste des établissements n’est pas encore chargée">
      <p>
        La Cnaf charge la liste de référence de chaque Caf. Dès qu’elle y sera, les établissements de votre
        département paraîtront ici.
      </p>
    </EmptyState>
  );
}
