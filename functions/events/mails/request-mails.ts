import { conventionPosted } from '../../../documents/mails/convention-posted.ts';
import { correctionsRequested } from '../../../documents/mails/corrections-requested.ts';
import { habilitationActivated } from '../../../documents/mails/habilitation-activated.ts';
import { habilitationAdded } from '../../../documents/mails/habilitation-added.ts';
import { messageReceived } from '../../../documents/mails/message-received.ts';
import { messageSent } from '../../../documents/mails/message-sent.ts';
import { requestAcknowledged } from '../../../documents/mails/request-acknowledged.ts';
import { requestReceived } from '../../../documents/mails/request-received.ts';
import { requestRefused } from '../../../documents/mails/request-refused.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { isAskedFor } from '../../../domain/habilitation/kinds.ts';
import { openPrivateLink } from '../../../domain/habilitation/private-link.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutHabilitation, type Composers } from './composer.ts';
import { cafNameOf, casePage } from './facts.ts';
import { toCaf, toParty, toPerson } from './recipients.ts';

/** Mails about a request for an habilitation, up to its activation (REQ-05, ACT-02 to ACT-06). */
export const requestMails: Composers<
  | 'request-submitted'
  | 'request-awaits-caf'
  | 'corrections-requested'
  | 'message-sent'
  | 'message-received'
  | 'request-refused'
  | 'convention-posted'
  | 'habilitation-activated'
  | 'habilitation-added'
> = {
  'request-submitted': aboutHabilitation((_deps, _event, habilitation) => {
    const { kind, provider } = habilitation;
    // A council never asked: its convention is drawn up by the Caf.
    if (!isAskedFor(kind)) return undefined;
    return toParty(
      habilitation,
      requestAcknowledged({
        ...factsOf(habilitation),
        kind,
        providerName: provider.name,
        submittedAt: habilitation.stateSince,
        establishmentCount: habilitation.establishments.length,
        communeCount: habilitation.communes.length,
        personCount: habilitation.persons.length,
        siteUrl: siteAddress('/'),
      }),
    );
  }),

  'request-awaits-caf': aboutHabilitation((deps, _event, habilitation) => {
    const requestUrl = casePage(habilitation.id);
    return toCaf(deps, habilitation, requestReceived({ ...factsOf(habilitation), requestUrl }));
  }),

  'corrections-requested': aboutHabilitation(async (deps, event, habilitation) => {
    // A later round, or an answer, has made this mail useless.
    if (habilitation.state !== 'corrections-requested' || habilitation.round !== event.round)
      return undefined;
    const secret = await openPrivateLink(deps, 'correction', habilitation);
    const link = siteAddress(`/habilitation/correction#${secret}`);
    const reason = reasonOf(habilitation, 'requested-corrections');
    return toParty(habilitation, correctionsRequested({ ...factsOf(habilitation), reason, link }));
  }),

  'message-sent': aboutHabilitation(async (deps, _event, habilitation) => {
    const secret = await openPrivateLink(deps, 'thread', habilitation);
    const link = siteAddress(`/habilitation/echanges#${secret}`);
    return toParty(habilitation, messageSent({ ...factsOf(habilitation), link }));
  }),

  'message-received': aboutHabilitation((deps, _event, habilitation) => {
    const { id: reference } = habilitation;
    return toCaf(deps, habilitation, messageReceived({ reference, caseUrl: casePage(reference) }));
  }),

  'request-refused': aboutHabilitation((_deps, _event, habilitation) => {
    const { kind, convention } = habilitation;
    const reason = reasonOf(habilitation, 'refused');
    const accepted = convention !== undefined;
    return toParty(habilitation, requestRefused({ ...factsOf(habilitation), kind, reason, accepted }));
  }),

  'convention-posted': aboutHabilitation((_deps, _event, habilitation) => {
    const { kind } = habilitation;
    // A council's convention is drawn up by the Caf, and accepts nothing.
    if (!isAskedFor(kind)) return undefined;
    return toParty(habilitation, conventionPosted({ ...factsOf(habilitation), kind }));
  }),

  'habilitation-activated': aboutHabilitation((_deps, _event, habilitation) => {
    const { id, kind, provider, convention, persons } = habilitation;
    return toParty(
      habilitation,
      habilitationActivated({
        kind,
        conventionNumber: id,
        providerName: provider.name,
        cafName: cafNameOf(habilitation),
        signedOn: convention?.signature?.signedOn ?? '',
        personCount: persons.length,
      }),
    );
  }),

  'habilitation-added': aboutHabilitation(async (deps, event, { id, kind, provider }) => {
    const account = await deps.records.get('account', [event.accountId]);
    const signInUrl = siteAddress('/connexion');
    const facts = { kind, conventionNumber: id, providerName: provider.name, signInUrl };
    return account && toPerson(account, habilitationAdded(facts));
  }),
};

const factsOf = (habilitation: Habilitation) => ({
  reference: habilitation.id,
  cafName: cafNameOf(habilitation),
});

/** The words of the last act of that kind; empty if it gave none. */
const reasonOf = ({ exchanges }: Habilitation, act: Habilitation['exchanges'][number]['act']): string =>
  exchanges.findLast((exchange) => exchange.act === act)?.reason ?? '';
