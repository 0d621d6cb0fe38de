import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listInformationRequests } from '../../../contract/information-requests.ts';
import { keptMonths, retrievalDays } from '../../../domain/linf/deadlines.ts';
import { informationRequestStates } from '../../../domain/linf/transitions.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { readingPages } from '../../api/pages.ts';
import { LinkButton } from '../../design/button.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { MorePages } from '../../design/more-pages.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { requestStateWords } from '../../information-requests/words.ts';
import { useOwnPlaces } from './own-places.ts';
import { RequestFilters } from './request-filters.tsx';
import { RequestsTable } from './requests-table.tsx';
import { SelectionDownloads } from './selection-downloads.tsx';

/** The requests of families to an information place, those to read first, the oldest of them on top (LIN-03, LIN-04). */
export function InformationRequestsPage() {
  const { lieu } = useSearch({ from: '/partenaire/demandes' });
  const { query, places } = useOwnPlaces();
  const place = places?.find(({ id }) => id === lieu) ?? places?.[0];
  return (
    <>
      <PageTitle
        below={`Ce que les familles de vos communes vous demandent. Vous avez ${numberInWords(retrievalDays)} jours pour lire chaque demande, et tout est effacé au bout de ${numberInWords(keptMonths)} mois.`}
      >
        Demandes des familles
      </PageTitle>
      <Loaded query={query} what="de vos lieux d’information">
        {() =>
          place ? (
            <Requests key={place.id} id={place.id} places={places ?? []} />
          ) : (
            <EmptyState
              title="Aucun lieu d’information"
              action={<LinkButton to="/partenaire">Revenir à l’accueil</LinkButton>}
            >
              <p>Aucune convention de lieu d’information en vigueur ne vous nomme.</p>
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}

/** What is to read is a queue, the oldest first; the rest is looked up, the newest first. */
const useRequests = (id: string, state: (typeof informationRequestStates)[number] | undefined) =>
  useInfiniteQuery(
    readingPages(listInformationRequests, {
      params: { id },
      query: { state, ...(state !== 'received' && { newestFirst: 'true' as const }) },
    }),
  );

function Requests({ id, places }: { id: string; places: readonly { id: string; name: string }[] }) {
  const { etat } = useSearch({ from: '/partenaire/demandes' });
  const state =
    etat === 'toutes'
      ? undefined
      : (informationRequestStates.find((each) => requestStateWords[each].slug === etat) ?? 'received');
  const query = useRequests(id, state);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const awaited = query.data?.pages[0]?.awaited ?? 0;
  return (
    <div className="stack">
      <RequestFilters id={id} places={places} state={state} awaited={awaited} />
      <Loaded query={query} what="des demandes">
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.requests);
          const ticked = selected.filter((each) => rows.some((row) => row.id === each));
          return (
            <>
              {rows.length === 0 && <NoRequest state={state} />}
              <p className="no-print">
                <Link to="/partenaire/demandes/logiciels" search={{ lieu: id }}>
                  Accès pour logiciel
                </Link>
              </p>
              {rows.length > 0 && (
                <>
                  <RequestsTable id={id} rows={rows} selected={ticked} onSelect={setSelected} />
                  <SelectionDownloads id={id} requests={ticked} />
                  <MorePages query={query} shown={rows.length} noun="demande" />
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function NoRequest({ state }: { state: (typeof informationRequestStates)[number] | undefined }) {
  if (state === 'received') {
    return (
      <EmptyState title="Aucune demande à lire">
        <p>
          Vous êtes à jour. Un e-mail vous prévient dès qu’une famille vous écrit. Les demandes déjà lues sont
          sous «&nbsp;Toutes&nbsp;».
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Aucune demande ici">
      <p>Les demandes de plus de {numberInWords(keptMonths)} mois sont effacées.</p>
    </EmptyState>
  );
}
