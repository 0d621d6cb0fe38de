import type { Mail } from '../../adapters/ses/mailer.ts';
import { familyAcknowledged } from '../../documents/mails/family-acknowledged.ts';
import { familyAnswered } from '../../documents/mails/family-answered.ts';
import { familyRequestAwaits } from '../../documents/mails/family-request-awaits.ts';
import { familyRequestWithdrawn } from '../../documents/mails/family-request-withdrawn.ts';
import { familyRequestWritten } from '../../documents/mails/family-request-written.ts';
import { isInForce } from '../../domain/convention/duration.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { isKept } from '../../domain/linf/deadlines.ts';
import { openedRequest, UnreadableRequest } from '../../domain/linf/open-request.ts';
import { receivingOf } from '../../domain/linf/receiving-place.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { linfDeps } from '../runtime/request-keys.ts';
import { siteAddress } from '../runtime/site-address.ts';
import { tellUnreadable } from '../runtime/tell-unreadable.ts';

export type InformationEvent = Extract<DomainEvent, { requestId: string }>;

/**
 * The e-mail about a family's request (LIN-02, LIN-10). Agents are told a reference and nothing more; a family's address
 * and the secret of its link are read with the request's key, and nobody is written to once that is gone.
 */
export async function composeInformationMail(event: InformationEvent): Promise<Mail | undefined> {
  const deps = linfDeps();
  const { habilitationId, requestId, reference } = event;
  const convention = await deps.records.get('habilitation', [habilitationId]);
  if (!convention) return undefined;
  const today = parisDay(deps.now());
  if (event.type === 'information-request-withdrawn') {
    return toAgents(convention, today, familyRequestWithdrawn({ reference }));
  }
  const request = await deps.records.get('informationRequest', [habilitationId, requestId]);
  // Nor to an information place about what was taken back meanwhile.
  if (!request || !isKept(request, today)) return undefined;
  const requestUrl = siteAddress(`/partenaire/demandes/${habilitationId}/${requestId}`);
  switch (event.type) {
    case 'information-request-awaits': {
      const { retrieveBy } = request;
      // Whoever was quicker than this mail has nothing to learn from it.
      return request.firstRetrieved
        ? undefined
        : toAgents(convention, today, familyRequestAwaits({ reference, retrieveBy, requestUrl }));
    }
    case 'information-request-written':
      return toAgents(convention, today, familyRequestWritten({ reference, requestUrl }));
    default: {
      // One that does not open keeps no other mail from leaving.
      const opened = await openedRequest(deps, request).catch((failure: unknown) => {
        if (!(failure instanceof UnreadableRequest)) throw failure;
        tellUnreadable([failure]);
        return undefined;
      });
      if (!opened) return undefined;
      const { name: placeName, email: placeEmail, phone: placePhone } = receivingOf(convention);
      const facts = {
        ...{ reference, placeName, placeEmail },
        ...(placePhone !== undefined && { placePhone }),
        // Behind the #, which no browser sends to anybody.
        link: siteAddress(`/demande-d-information/suivi#${opened.link}`),
      };
      const mail =
        event.type === 'information-request-answered'
          ? familyAnswered(facts)
          : familyAcknowledged({ ...facts, retrieveBy: request.retrieveBy, eraseOn: request.eraseOn });
      return { to: [opened.family.email], ...mail };
    }
  }
}

/** The persons whom a convention in force names, and whose access is not closed. */
function toAgents(convention: Habilitation, today: string, mail: Omit<Mail, 'to'>): Mail | undefined {
  if (!isInForce(convention, today)) return undefined;
  const to = convention.persons.filter(({ closed }) => closed === undefined).map(({ email }) => email);
  return to.length > 0 ? { to, ...mail } : undefined;
}
