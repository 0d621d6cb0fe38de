import type { Mail } from '../../adapters/ses/mailer.ts';
import { accessClosed } from '../../documents/mails/access-closed.ts';
import { accessClosureTold } from '../../documents/mails/access-closure-told.ts';
import { accessReopened } from '../../documents/mails/access-reopened.ts';
import { amendmentInForce } from '../../documents/mails/amendment-in-force.ts';
import { amendmentPosted } from '../../documents/mails/amendment-posted.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';

export type AmendmentEvent = Extract<
  DomainEvent,
  {
    type:
      | 'amendment-posted'
      | 'amendment-in-force'
      | 'access-closed'
      | 'access-closure-told'
      | 'access-reopened';
  }
>;

/** The e-mail about an avenant, or about an access closed ahead of one (AVN-01, AVN-02). */
export async function composeAmendmentMail(
  deps: Deps,
  event: AmendmentEvent,
  habilitation: Habilitation,
): Promise<Mail | undefined> {
  const { provider } = habilitation;
  const facts = {
    conventionNumber: habilitation.id,
    cafName: cafByCode(habilitation.cafCode)?.name ?? '',
  };
  if (event.type === 'amendment-posted' || event.type === 'amendment-in-force') {
    const { number } = event;
    const amendment = await deps.records.get('amendment', [habilitation.id, String(number)]);
    if (event.type === 'amendment-posted') {
      // Abandoned or signed since: there is nothing left to announce.
      return amendment?.state === 'posted'
        ? { to: [provider.email], ...amendmentPosted({ ...facts, number }) }
        : undefined;
    }
    const signedOn = amendment?.signature?.signedOn;
    // An avenant that changes the party's address is told at the new one.
    return signedOn === undefined
      ? undefined
      : {
          to: [provider.email],
          ...amendmentInForce({ ...facts, number, providerName: provider.name, signedOn }),
        };
  }
  const account = await deps.records.get('account', [event.accountId]);
  if (!account) return undefined;
  if (event.type === 'access-closed') {
    return { to: [account.email], ...accessClosed({ ...facts, providerName: provider.name }) };
  }
  const personName = `${account.firstName} ${account.lastName}`;
  const told = event.type === 'access-closure-told' ? accessClosureTold : accessReopened;
  return { to: [provider.email], ...told({ ...facts, personName }) };
}
