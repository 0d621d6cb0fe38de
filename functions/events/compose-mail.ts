import type { Mail } from '../../adapters/ses/mailer.ts';
import type { Deps } from '../../domain/deps.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { accountMails } from './mails/account-mails.ts';
import { amendmentMails } from './mails/amendment-mails.ts';
import { attestationMails } from './mails/attestation-mails.ts';
import { availabilityMails } from './mails/availability-mails.ts';
import { commitmentMails } from './mails/commitment-mails.ts';
import type { Composer, Composers, EventType } from './mails/composer.ts';
import { councilMails } from './mails/council-mails.ts';
import { durationMails } from './mails/duration-mails.ts';
import { establishmentMails } from './mails/establishment-mails.ts';
import { informationMails } from './mails/information-mails.ts';
import { registerMails } from './mails/register-mails.ts';
import { requestMails } from './mails/request-mails.ts';

/** The mail of each event. A password is made and mailed by a reaction of its own (ADR 4). */
const composers: Composers<Exclude<EventType, 'password-due'>> = {
  ...requestMails,
  ...accountMails,
  ...amendmentMails,
  ...durationMails,
  ...commitmentMails,
  ...establishmentMails,
  ...availabilityMails,
  ...registerMails,
  ...informationMails,
  ...attestationMails,
  ...councilMails,
};

/** The e-mail an event calls for, from the state as it is now; undefined when there is nobody left to tell. */
export async function composeMail(deps: Deps, event: DomainEvent): Promise<Mail | undefined> {
  if (event.type === 'password-due') return undefined;
  // Each composer stands under the type of the events that it takes: the compiler cannot follow that through the lookup.
  const compose = composers[event.type] as Composer<DomainEvent>;
  return compose(deps, event);
}
