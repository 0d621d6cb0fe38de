import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type CafList, listCafs } from '../../contract/cnaf-cafs.ts';
import { foldPlaceName } from '../../domain/territory/fold-place-name.ts';
import { reading } from '../api/query.ts';
import { AgeText } from '../design/age-text.tsx';
import { Button } from '../design/button.tsx';
import { type Column, DataTable } from '../design/data-table.tsx';
import { FilterLink, Filters } from '../design/filters.tsx';
import { formatCount } from '../design/format.ts';
import { Loaded } from '../design/loaded.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { EmptyState } from '../design/situations.tsx';
import { TextField } from '../design/text-field.tsx';
import { MailLink, PhoneLink } from '../establishment/contact-links.tsx';

type Caf = CafList['cafs'][number];

/** What a Caf may still lack before it can work, by its name in the address. */
const lacks = {
  agent: { words: 'Sans agent', of: ({ agents }: Caf) => agents === 0 },
  liste: { words: 'Sans liste', of: ({ lastLoadAt }: Caf) => lastLoadAt === undefined },
  fiche: { words: 'Fiche à compléter', of: ({ contact }: Caf) => contact === undefined },
} as const;
type Lack = keyof typeof lacks;
const lackNames = Object.keys(lacks) as Lack[];

/** The 101 Caf: found by typing, or by what they still lack. Enter opens the first one. */
export function CafsPage() {
  const query = useQuery(reading(listCafs, {}));
  return (
    <>
      <PageTitle below="Choisissez une Caf pour charger sa liste d’établissements et tenir à jour ses agents.">
        Les Caf
      </PageTitle>
      <Loaded query={query} what="des Caf">
        {({ cafs }) => <Cafs cafs={cafs} />}
      </Loaded>
    </>
  );
}

function Cafs({ cafs }: { cafs: Caf[] }) {
  const { nom = '', manque } = useSearch({ from: '/cnaf/' });
  const navigate = useNavigate();
  const lack = lackNames.find((each) => each === manque);
  const named = cafs.filter((caf) => matches(caf, nom));
  const found = lack ? named.filter(lacks[lack].of) : named;
  const first = found[0];
  return (
    <div className="stack">
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (nom && first) void navigate({ to: '/cnaf/caf/$code', params: { code: first.code } });
          }}
        >
          <TextField
            label="Département, ville du siège ou numéro"
            type="search"
            autoComplete="off"
            value={nom}
            onChange={(event) =>
              void navigate({
                to: '/cnaf',
                search: { nom: event.target.value || undefined, manque: lack },
                replace: true,
              })
            }
          />
        </form>
      </search>
      <Filters label="Caf selon ce qui leur manque">
        <FilterLink to="/cnaf" search={{ nom: nom || undefined }} count={named.length} current={!lack}>
          Toutes
        </FilterLink>
        {lackNames.map((each) => (
          <FilterLink
            key={each}
            to="/cnaf"
            search={{ nom: nom || undefined, manque: each }}
            count={named.filter(lacks[each].of).length}
            current={lack === each}
          >
            {lacks[each].words}
          </FilterLink>
        ))}
      </Filters>
      <p className="soft" role="status">
        {formatCount(found.length, 'Caf', 'Caf')}
      </p>
      {found.length > 0 ? (
        <DataTable
          caption="Les Caf, dans l’ordre des départements"
          captionHidden
          columns={columns}
          rows={found}
          rowKey={({ code }) => code}
          wide
        />
      ) : (
        <EmptyState
          title="Aucune Caf ne correspond"
          action={<Button onClick={() => void navigate({ to: '/cnaf', search: {} })}>Tout afficher</Button>}
        >
          <p>Tapez le nom d’un département, sa préfecture ou son numéro.</p>
        </EmptyState>
      )}
    </div>
  );
}

const columns: Column<Caf>[] = [
  {
    key: 'name',
    header: 'Caf',
    heads: true,
    cell: ({ code, name }) => (
      <Link to="/cnaf/caf/$code" params={{ code }}>
        {name}
      </Link>
    ),
  },
  { key: 'code', header: 'Numéro', cell: ({ code }) => <span className="figures">{code}</span> },
  { key: 'seat', header: 'Siège', cell: ({ seat }) => seat },
  {
    key: 'contact',
    header: 'Contact',
    cell: ({ contact }) =>
      contact ? (
        <>
          <MailLink email={contact.email} />
          {contact.phone && (
            <>
              <br />
              <PhoneLink phone={contact.phone} />
            </>
          )}
        </>
      ) : (
        <span className="soft">Fiche à compléter</span>
      ),
  },
  { key: 'agents', header: 'Agents', figures: true, cell: ({ agents }) => agents },
  { key: 'importers', header: 'Habilités à importer', figures: true, cell: ({ importers }) => importers },
  {
    key: 'list',
    header: 'Dernière liste',
    cell: ({ lastLoadAt }) =>
      lastLoadAt ? <AgeText since={lastLoadAt} /> : <span className="soft">Aucune</span>,
  },
];

function matches({ code, name, seat }: Caf, typed: string): boolean {
  const text = foldPlaceName(`${code} ${name} ${seat}`).split(' ');
  return foldPlaceName(typed)
    .split(' ')
    .every((word) => text.some((each) => each.startsWith(word)));
}
