import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { actsOfCafIn } from '../../../domain/habilitation/transitions.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { kindNames } from '../../habilitation/words.ts';
import { AmendmentsSection } from '../amendments/amendments-section.tsx';
import { CommitmentsSection } from '../commitments/commitments-section.tsx';
import { DurationSection } from '../duration/duration-section.tsx';
import { searchOfQueue } from '../queue.ts';
import { CareSection } from './care-section.tsx';
import { ConventionSection } from './convention-section.tsx';
import { LookalikesNotice } from './lookalikes-notice.tsx';
import { MessagesSection } from './messages-section.tsx';
import { NextSteps } from './next-steps.tsx';
import { PersonsSection } from './persons-section.tsx';
import { PlaceSection } from './place-section.tsx';
import { EstablishmentsSection, ProviderSection } from './request-content.tsx';
import { RequestTimeline } from './request-timeline.tsx';
import { stateWords, waitsFor } from './state-words.ts';
import './request-page.css';

/** How often the page looks again while passwords are on their way, in milliseconds. */
const whilePasswordsLeave = 4000;

/** One request or convention, whole, with the acts that its state allows (ACT-01 to ACT-06). */
export function RequestPage() {
  const { id } = useParams({ from: '/caf/demandes/$id' });
  const query = useQuery({
    ...reading(readRequest, { params: { id } }),
    refetchInterval: ({ state }) =>
      state.data?.state !== 'ended' && state.data?.persons.some((person) => person.access === 'password-due')
        ? whilePasswordsLeave
        : false,
  });
  return (
    <>
      <Breadcrumb here={id}>
        <BreadcrumbLink to="/caf/demandes" search={searchOfQueue('requests')}>
          Demandes
        </BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="du dossier" absent="Ce dossier n’existe pas">
        {(request) => <Request key={request.id} request={request} />}
      </Loaded>
    </>
  );
}

function Request({ request }: { request: RequestDetail }) {
  const words = stateWords[request.state];
  return (
    <>
      <PageTitle
        tab={`${request.provider.name}, ${request.id}`}
        below={
          <div className="request-state">
            <StateTag tone={words.tone}>{words.name}</StateTag>
            <span>
              <AgeText since={request.stateSince} lasting />.
            </span>
            <span>
              {kindNames[request.kind].full}. {waitsFor(request.state, request.kind)}
            </span>
          </div>
        }
      >
        {request.provider.name}
      </PageTitle>
      <div className="request" data-acts={actsOfCafIn(request.state).length > 0 ? '' : undefined}>
        <div className="request-acts">
          <NextSteps request={request} />
        </div>
        <div className="stack stack-loose">
          <LookalikesNotice request={request} />
          <CareSection request={request} />
          <PersonsSection request={request} />
          <PlaceSection request={request} />
          <EstablishmentsSection request={request} />
          <ProviderSection request={request} />
          <ConventionSection request={request} />
          <AmendmentsSection request={request} />
          <CommitmentsSection request={request} />
          <DurationSection request={request} />
          <RequestTimeline request={request} />
          <MessagesSection request={request} />
        </div>
      </div>
    </>
  );
}
