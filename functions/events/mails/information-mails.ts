import type { Mail } from '../../../adapters/ses/mailer.ts';
import { familyAcknowledged } from '../../../documents/mails/family-acknowledged.ts';
import { familyAnswered } from '../../../documents/mails/family-answered.ts';
import { familyRequestAwaits } from '../../../documents/mails/family-request-awaits.ts';
import { familyRequestWithdrawn } from '../../../documents/mails/family-request-withdrawn.ts';
import { familyRequestWritten } from '../../../documents/mails/family-request-written.ts';
import { isInForce } from '../../../domain/convention/duration.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { isKept } from '../../../domain/linf/deadlines.ts';
import type { InformationRequest } from '../../../domain/linf/information-request.ts';
import { openedRequest, UnreadableRequest } from '../../../domain/linf/open-request.ts';
import { receivingOf } from '../../../domain/linf/receiving-place.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { tellUnreadable } from '../../runtime/tell-unreadable.ts';
import { aboutHabilitation, type Composers, type EventOf, type Text } from './composer.ts';
import { personsOf, toAll } from './recipients.ts';

/**
 * Mails about a family's request (LIN-02, LIN-10). Agents are told a reference and nothing more; a family's address and
 * the secret of its link are read with the request's key, and nobody is written to once that is gone.
 */
export const informationMails: Composers<`information-request-${Told}`> = {
  'information-request-awaits': aboutRequest((deps, { reference }, request, convention) => {
    const { retrieveBy } = request;
    // Whoever was quicker than this mail has nothing to learn from it.
    return request.firstRetrieved
      ? undefined
      : toAgents(
          deps,
          convention,
          familyRequestAwaits({ reference, retrieveBy, requestUrl: pageOf(request) }),
        );
  }),

  'information-request-written': aboutRequest((deps, { reference }, request, convention) =>
    toAgents(deps, convention, familyRequestWritten({ reference, requestUrl: pageOf(request) })),
  ),

  'information-request-withdrawn': aboutHabilitation((deps, { reference }, convention) =>
    toAgents(deps, convention, familyRequestWithdrawn({ reference })),
  ),

  'information-request-answered': aboutRequest((_deps, _event, request, convention) =>
    toFamily(request, convention, familyAnswered),
  ),

  'information-request-acknowledged': aboutRequest((_deps, _event, request, convention) => {
    const { retrieveBy, eraseOn } = request;
    return toFamily(request, convention, (facts) => familyAcknowledged({ ...facts, retrieveBy, eraseOn }));
  }),
};

type Told = 'awaits' | 'written' | 'withdrawn' | 'answered' | 'acknowledged';

/** Nobody is written to about what is erased, nor about what its family took back meanwhile. */
function aboutRequest<E extends EventOf<`information-request-${Told}`>>(
  compose: (
    deps: Deps,
    event: E,
    request: InformationRequest,
    convention: Habilitation,
  ) => Mail | undefined | Promise<Mail | undefined>,
) {
  return aboutHabilitation<E>(async (deps, event, convention) => {
    const request = await deps.records.get('informationRequest', [event.habilitationId, event.requestId]);
    const kept = request && isKept(request, parisDay(deps.now()));
    return kept ? compose(deps, event, request, convention) : undefined;
  });
}

const pageOf = ({ habilitationId, id }: InformationRequest): string =>
  siteAddress(`/partenaire/demandes/${habilitationId}/${id}`);

/** The persons whom a convention in force names. */
const toAgents = (deps: Deps, convention: Habilitation, text: Text): Mail | undefined =>
  isInForce(convention, parisDay(deps.now())) ? toAll(personsOf(convention), text) : undefined;

async function toFamily(
  request: InformationRequest,
  convention: Habilitation,
  write: (facts: Parameters<typeof familyAnswered>[0]) => Text,
): Promise<Mail | undefined> {
  // One that does not open keeps no other mail from leaving.
  const opened = await openedRequest(linfDeps(), request).catch((failure: unknown) => {
    if (!(failure instanceof UnreadableRequest)) throw failure;
    tellUnreadable([failure]);
    return undefined;
  });
  if (!opened) return undefined;
  const { name: placeName, email: placeEmail, phone: placePhone } = receivingOf(convention);
  const facts = {
    ...{ reference: request.reference, placeName, placeEmail },
    ...(placePhone !== undefined && { placePhone }),
    // Behind the #, which no browser sends to anybody.
    link: siteAddress(`/demande-d-information/suivi#${opened.link}`),
  };
  return { to: [opened.family.email], ...write(facts) };
}
