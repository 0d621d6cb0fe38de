import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { type AvailabilityToConfirm, listAvailabilityToConfirm } from '../../../contract/caf-availability.ts';
import { freshDays, hiddenFrom, shownDays } from '../../../domain/availability/freshness.ts';
import { noticeDays } from '../../../domain/availability/timeliness.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { Facts } from '../../design/facts.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { formatDate, formatNumber } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag, type StateTone } from '../../design/state-tag.tsx';
import { TextField } from '../../design/text-field.tsx';
import { PhoneLink } from '../../establishment/contact-links.tsx';
import { keysOf } from '../../establishment/words.ts';

type Row = AvailabilityToConfirm['establishments'][number];

const pageLength = 50;

const stateWords: Record<Row['state'], { name: string; plural: string; tone: StateTone }> = {
  ageing: { name: 'À confirmer', plural: 'À confirmer', tone: 'waiting' },
  lapsed: { name: 'Plus affiché', plural: 'Plus affichés', tone: 'bad' },
  over: { name: 'Période finie', plural: 'Période finie', tone: 'waiting' },
  never: { name: 'Jamais déclaré', plural: 'Jamais déclarés', tone: 'calm' },
  dormant: { name: 'Personne ne s’est connecté', plural: 'Sans connexion', tone: 'waiting' },
  uncovered: { name: 'Sans convention', plural: 'Sans convention', tone: 'calm' },
  withdrawn: { name: 'Retiré par la Caf', plural: 'Retirés par la Caf', tone: 'calm' },
};

/** The crèches whose places nobody vouches for any more, and whom to call (PUB-12). */
export function ToConfirmPage() {
  const query = useQuery(reading(listAvailabilityToConfirm, {}));
  return (
    <>
      <Breadcrumb here="Disponibilités à confirmer">
        <BreadcrumbLink to="/caf/en-ligne">En ligne</BreadcrumbLink>
      </Breadcrumb>
      <PageTitle
        below={`Les crèches confirment leurs places chaque semaine. Après ${numberInWords(shownDays)} jours sans confirmation, les familles ne les voient plus.`}
      >
        Disponibilités à confirmer
      </PageTitle>
      <Loaded query={query} what="des crèches">
        {(department) => <Department department={department} />}
      </Loaded>
    </>
  );
}

function Department({ department }: { department: AvailabilityToConfirm }) {
  const { eaje, upToDate, announced } = department;
  if (eaje === 0) {
    return (
      <EmptyState title="Aucune crèche dans la liste de votre Caf">
        <p>Dès que la Cnaf aura chargé la liste de référence, les crèches paraîtront ici.</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <Facts
        facts={[
          { term: 'Crèches à jour', value: shareWords(upToDate, eaje) },
          {
            term: 'Jours annoncés à temps cette année',
            value:
              announced.days === 0
                ? 'Aucun jour annoncé'
                : `${shareWords(announced.days - announced.late, announced.days)}, au plus tard ${numberInWords(noticeDays)} jours avant`,
          },
        ]}
      />
      {department.establishments.length > 0 ? (
        <Establishments establishments={department.establishments} />
      ) : (
        <EmptyState title="Toutes les crèches sont à jour">
          <p>Chacune a confirmé ses places depuis moins de {numberInWords(freshDays + 1)} jours.</p>
        </EmptyState>
      )}
    </div>
  );
}

/** « 12 sur 20 (60 %) ». */
const shareWords = (part: number, whole: number): string =>
  `${formatNumber(part)} sur ${formatNumber(whole)} (${Math.floor((part / whole) * 100)}\u00a0%)`;

function Establishments({ establishments }: { establishments: readonly Row[] }) {
  const search = useSearch({ from: '/caf/disponibilites-a-confirmer' });
  const navigate = useNavigate({ from: '/caf/disponibilites-a-confirmer' });
  const [pages, setPages] = useState(1);
  const sought = useDeferredValue(search.nom ?? '');
  const named = establishments.filter((each) => matches(each, sought));
  const state = keysOf(stateWords).find((each) => each === search.etat);
  const rows = named.filter((each) => !state || each.state === state);
  return (
    <div className="stack">
      <TextField
        label="Nom ou commune"
        type="search"
        autoComplete="off"
        value={search.nom ?? ''}
        onChange={(event) => {
          setPages(1);
          void navigate({ search: { ...search, nom: event.target.value || undefined }, replace: true });
        }}
      />
      <Filters label="Crèches selon ce qui manque">
        <FilterLink
          to="/caf/disponibilites-a-confirmer"
          search={{ nom: search.nom }}
          count={named.length}
          current={!state}
          onClick={() => setPages(1)}
        >
          Toutes
        </FilterLink>
        {keysOf(stateWords).map((each) => (
          <FilterLink
            key={each}
            to="/caf/disponibilites-a-confirmer"
            search={{ nom: search.nom, etat: each }}
            count={named.filter((one) => one.state === each).length}
            current={state === each}
            onClick={() => setPages(1)}
          >
            {stateWords[each].plural}
          </FilterLink>
        ))}
      </Filters>
      {rows.length > 0 ? (
        <>
          <DataTable
            caption="Crèches dont les places ne sont pas à jour"
            captionHidden
            columns={columns}
            rows={rows.slice(0, pages * pageLength)}
            rowKey={({ establishmentId }) => establishmentId}
          />
          <ShowMore
            shown={Math.min(rows.length, pages * pageLength)}
            total={rows.length}
            more={rows.length > pages * pageLength}
            noun="crèche"
            onMore={() => setPages(pages + 1)}
          />
        </>
      ) : (
        <EmptyState
          title="Aucune crèche ne correspond"
          action={<Button onClick={() => void navigate({ search: {} })}>Tout afficher</Button>}
        >
          <p>Tapez moins de lettres, ou choisissez une autre situation.</p>
        </EmptyState>
      )}
    </div>
  );
}

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Crèche',
    heads: true,
    whole: true,
    cell: ({ establishmentId, name }) => (
      <Link to="/caf/en-ligne/$id" params={{ id: establishmentId }}>
        {name}
      </Link>
    ),
  },
  { key: 'commune', header: 'Commune', cell: ({ commune }) => commune },
  {
    key: 'state',
    header: 'Disponibilités',
    cell: ({ state, confirmedAt }) => (
      <>
        <StateTag tone={stateWords[state].tone}>{stateWords[state].name}</StateTag>{' '}
        {confirmedAt && (
          <span>
            Confirmé <AgeText since={confirmedAt} />
            {state === 'ageing' && `, plus affiché à partir du ${formatDate(hiddenFrom(confirmedAt))} sinon`}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'contacts',
    header: 'À contacter',
    cell: ({ contacts, phone }) => (
      <div className="stack stack-tight">
        {contacts.length === 0 && (
          <span className="soft">Aucune convention en vigueur ne permet de déclarer</span>
        )}
        {contacts.map(({ firstName, lastName, email, providerName, signedIn }) => (
          <div key={email}>
            {firstName} {lastName}, {providerName}
            {!signedIn && <span className="soft">, n’a jamais ouvert l’extranet</span>}
            <br />
            <a href={`mailto:${email}`}>
              <EmailText email={email} />
            </a>
          </div>
        ))}
        {phone && <PhoneLink phone={phone} />}
      </div>
    ),
  },
];

function matches({ name, commune }: Row, sought: string): boolean {
  const text = foldPlaceName(`${name} ${commune}`);
  return foldPlaceName(sought)
    .split(' ')
    .every((word) => text.includes(word));
}
