import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listRegister, type Register } from '../../../contract/rights.ts';
import { reading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { LinkButton } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { FilterLink, Filters } from '../../design/filters.tsx';
import { formatCount, formatShortDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { keysOf } from '../../establishment/words.ts';
import { QueueKeysHint } from '../keys-hint.tsx';
import { useQueue } from '../queue.ts';
import { DaysLeft } from './days-left.tsx';
import { natureWords, registerStateWords } from './words.ts';

type Row = Register['entries'][number];

/** The department's register of rights and claims, the most urgent first (RGT-01, RGT-02). */
export function RegisterPage() {
  const search = useSearch({ from: '/caf/registre' });
  const state = keysOf(registerStateWords).find((each) => registerStateWords[each].slug === search.etat);
  const query = useQuery(reading(listRegister, state ? { query: { state } } : {}));
  return (
    <>
      <PageTitle below="Ce que les personnes demandent au sujet de leurs données, et les réclamations. La loi donne un mois pour répondre.">
        Droits et réclamations
      </PageTitle>
      <div className="row">
        <LinkButton to="/caf/registre/nouvelle">Inscrire une demande reçue autrement</LinkButton>
      </div>
      <Loaded query={query} what="du registre">
        {(register) => <Entries register={register} />}
      </Loaded>
    </>
  );
}

function Entries({ register }: { register: Register }) {
  const search = useSearch({ from: '/caf/registre' });
  const session = useSession();
  const me = session.status === 'open' ? session.account.accountId : undefined;
  const state = keysOf(registerStateWords).find((each) => registerStateWords[each].slug === search.etat);
  const nature = keysOf(natureWords).find((each) => natureWords[each].slug === search.nature);
  const mine = search.a === 'moi';
  const ofMine = register.entries.filter((entry) => !mine || entry.owner?.accountId === me);
  const rows = ofMine.filter((entry) => nature === undefined || entry.nature === nature);
  const { place, opened, row } = useQueue('register', search);
  const { counts } = register;
  const open = (counts.received ?? 0) + (counts['in-progress'] ?? 0) + (counts.answered ?? 0);

  const columns: Column<Row>[] = [
    {
      key: 'id',
      header: 'Référence',
      heads: true,
      cell: (entry) => (
        <Link
          className="figures unbroken"
          to="/caf/registre/$id"
          params={{ id: entry.id }}
          {...row(entry.id)}
        >
          {entry.id}
        </Link>
      ),
    },
    { key: 'nature', header: 'Objet', cell: (entry) => natureWords[entry.nature].name },
    { key: 'person', header: 'Demandeur', cell: (entry) => entry.personName },
    { key: 'due', header: 'Reste pour répondre', cell: (entry) => <DaysLeft entry={entry} /> },
    {
      key: 'state',
      header: 'État',
      cell: (entry) => (
        <StateTag tone={registerStateWords[entry.state].tone}>
          {registerStateWords[entry.state].name}
        </StateTag>
      ),
    },
    {
      key: 'owner',
      header: 'Chargé de la réponse',
      cell: (entry) => entry.owner?.name ?? <span className="soft">Personne</span>,
    },
    {
      key: 'received',
      header: 'Reçue le',
      cell: (entry) => <span className="unbroken">{formatShortDate(entry.receivedOn)}</span>,
    },
  ];
  const kept = { etat: search.etat, nature: search.nature, a: search.a };
  return (
    <div className="stack" ref={place}>
      <Late register={register} />
      <Filters label="Demandes selon leur état">
        <FilterLink to="/caf/registre" search={{ ...kept, etat: undefined }} count={open} current={!state}>
          À traiter
        </FilterLink>
        {keysOf(registerStateWords).map((each) => (
          <FilterLink
            key={each}
            to="/caf/registre"
            search={{ ...kept, etat: registerStateWords[each].slug }}
            count={counts[each] ?? 0}
            current={state === each}
          >
            {registerStateWords[each].plural}
          </FilterLink>
        ))}
      </Filters>
      <Filters label="Demandes selon leur objet">
        <FilterLink
          to="/caf/registre"
          search={{ ...kept, nature: undefined }}
          count={ofMine.length}
          current={!nature}
        >
          Tous les objets
        </FilterLink>
        {keysOf(natureWords).map((each) => (
          <FilterLink
            key={each}
            to="/caf/registre"
            search={{ ...kept, nature: natureWords[each].slug }}
            count={ofMine.filter((entry) => entry.nature === each).length}
            current={nature === each}
          >
            {natureWords[each].name}
          </FilterLink>
        ))}
        <FilterLink
          to="/caf/registre"
          search={{ ...kept, a: mine ? undefined : 'moi' }}
          count={register.entries.filter((entry) => entry.owner?.accountId === me).length}
          current={mine}
        >
          Celles dont je suis chargé
        </FilterLink>
      </Filters>
      {rows.length > 0 ? (
        <>
          <DataTable
            caption="Demandes du registre"
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(entry) => entry.id}
            current={opened}
            wide
          />
          <QueueKeysHint />
        </>
      ) : (
        <NoEntry filtered={state !== undefined || nature !== undefined || mine} />
      )}
    </div>
  );
}

/** What is late or soon will be, before anything else. */
function Late({ register: { passed, near } }: { register: Register }) {
  if (passed === 0 && near === 0) return null;
  const late = `${formatCount(passed, 'demande')} sans réponse après le délai`;
  const soon = `${formatCount(near, 'demande')} à répondre dans la semaine`;
  return (
    <Notice kind={passed > 0 ? 'danger' : 'warning'} title={passed > 0 ? late : soon}>
      {passed > 0 && near > 0 && <p>Et {soon}.</p>}
    </Notice>
  );
}

function NoEntry({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState title="Aucune demande ne correspond à ces choix">
        <p>Les autres sont au-dessus, avec leur nombre.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Aucune demande à traiter">
      <p>
        Une demande arrive ici dès qu’elle est envoyée depuis la page «&nbsp;Vos droits&nbsp;» du site. Ce qui
        vient par courrier, par téléphone ou à l’accueil s’inscrit avec le bouton ci-dessus.
      </p>
    </EmptyState>
  );
}
