import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import {
  type InformationRequestDetail,
  listInformationRequests,
  readInformationRequest,
} from '../../../contract/information-requests.ts';
import { readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatDate, formatDateTime } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { FamilyFacts } from '../../information-requests/family-facts.tsx';
import { requestStateWords } from '../../information-requests/words.ts';
import { MessageList } from '../../messages/message-list.tsx';
import { RequestActs } from './request-acts.tsx';
import { RequestDownloads } from './request-downloads.tsx';
import { RequestHistory } from './request-history.tsx';
import '../../caf/requests/request-page.css';

/** A family's request, whole, as an agent of the information place reads it: opening it is what retrieves it (LIN-03). */
export function InformationRequestPage() {
  const { id, demande } = useParams({ from: '/partenaire/demandes/$id/$demande' });
  const query = useQuery({
    ...reading(readInformationRequest, { params: { id, request: demande } }),
    // Every reading is traced: one visit is one reading.
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
  const read = query.isSuccess;
  useEffect(() => {
    // It waits for nobody any more: what counts those that do is out of date.
    if (read) void readAgain(listInformationRequests);
  }, [read]);
  return (
    <>
      <Breadcrumb here={query.data?.reference ?? 'Demande'}>
        <BreadcrumbLink to="/partenaire/demandes" search={{}}>
          Demandes des familles
        </BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="de la demande" absent="Cette demande n’existe plus">
        {(request) => <Request key={request.id} id={id} request={request} />}
      </Loaded>
    </>
  );
}

function Request({ id, request }: { id: string; request: InformationRequestDetail }) {
  const { state, reference, family, exchanges, eraseOn, transmittedAt } = request;
  const words = requestStateWords[state];
  return (
    <>
      <PageTitle
        tab={`Demande ${reference}`}
        above={`Demande ${reference}, reçue le ${formatDateTime(transmittedAt)}`}
        below={
          <div className="request-state">
            <StateTag tone={words.tone}>{words.name}</StateTag>
          </div>
        }
      >
        {family.firstName} {family.lastName}
      </PageTitle>
      <div className="request" data-acts="">
        <div className="request-acts no-print">
          <RequestActs id={id} request={request} />
        </div>
        <div className="stack stack-loose">
          <section className="stack stack-tight" aria-labelledby="contenu-demande">
            <h2 id="contenu-demande">Ce que la famille demande</h2>
            <FamilyFacts family={family} modes={request.modes} communeCode={request.communeCode} forAgent />
            <div className="row no-print">
              <RequestDownloads id={id} request={request.id} reference={reference} />
              <Button onClick={() => print()}>Imprimer</Button>
            </div>
          </section>
          {exchanges.length > 0 && (
            <section className="stack stack-tight" aria-labelledby="echanges">
              <h2 id="echanges">Échanges avec la famille</h2>
              <MessageList
                own="caf"
                messages={exchanges.map(({ at, from, by, text }) => ({
                  at,
                  text,
                  by: from === 'family' ? ('party' as const) : ('caf' as const),
                  who: from === 'family' ? `${family.firstName} ${family.lastName}` : `Votre lieu (${by})`,
                }))}
              />
            </section>
          )}
          <RequestHistory request={request} />
          <section className="stack stack-tight" aria-labelledby="effacement">
            <h2 id="effacement">Ce qui sera effacé, et quand</h2>
            <p>
              Le <strong>{formatDate(eraseOn)}</strong>, tout ce qui est sur cette page disparaît du
              site&nbsp;: la demande, vos notes et vos réponses. Plus tôt si la famille retire sa demande, ou
              si votre convention prend fin. Restent la référence et les dates.
            </p>
            <p>
              Ce que vous avez imprimé ou téléchargé, c’est à vous de le détruire&nbsp;: l’attestation que
              vous signerez le mois suivant en répond.
            </p>
          </section>
        </div>
      </div>
    </>
  );
}
