import { accessClosed } from '../../../documents/mails/access-closed.ts';
import { accessClosureTold } from '../../../documents/mails/access-closure-told.ts';
import { accessReopened } from '../../../documents/mails/access-reopened.ts';
import { amendmentInForce } from '../../../documents/mails/amendment-in-force.ts';
import { amendmentPosted } from '../../../documents/mails/amendment-posted.ts';
import { aboutHabilitation, type Composers, type EventOf } from './composer.ts';
import { conventionFacts } from './facts.ts';
import { toParty, toPerson } from './recipients.ts';

/** Mails about an avenant, or about an access closed ahead of one (AVN-01, AVN-02). */
export const amendmentMails: Composers<
  'amendment-posted' | 'amendment-in-force' | 'access-closed' | 'access-closure-told' | 'access-reopened'
> = {
  'amendment-posted': aboutHabilitation(async (deps, { number }, habilitation) => {
    const amendment = await deps.records.get('amendment', [habilitation.id, String(number)]);
    // Abandoned or signed since: there is nothing left to announce.
    if (amendment?.state !== 'posted') return undefined;
    return toParty(habilitation, amendmentPosted({ ...conventionFacts(habilitation), number }));
  }),

  'amendment-in-force': aboutHabilitation(async (deps, { number }, habilitation) => {
    const amendment = await deps.records.get('amendment', [habilitation.id, String(number)]);
    const signedOn = amendment?.signature?.signedOn;
    if (signedOn === undefined) return undefined;
    const facts = { ...conventionFacts(habilitation), providerName: habilitation.provider.name };
    // An avenant that changes the party's address is told at the new one.
    return toParty(habilitation, amendmentInForce({ ...facts, number, signedOn }));
  }),

  'access-closed': aboutHabilitation(async (deps, { accountId }, habilitation) => {
    const account = await deps.records.get('account', [accountId]);
    const facts = { ...conventionFacts(habilitation), providerName: habilitation.provider.name };
    return account && toPerson(account, accessClosed(facts));
  }),

  'access-closure-told': aboutAccessOf(accessClosureTold),
  'access-reopened': aboutAccessOf(accessReopened),
};

/** The party is told about one of its persons, by name. */
function aboutAccessOf(told: typeof accessClosureTold | typeof accessReopened) {
  return aboutHabilitation<EventOf<'access-closure-told' | 'access-reopened'>>(
    async (deps, { accountId }, habilitation) => {
      const account = await deps.records.get('account', [accountId]);
      if (!account) return undefined;
      const personName = `${account.firstName} ${account.lastName}`;
      return toParty(habilitation, told({ ...conventionFacts(habilitation), personName }));
    },
  );
}
