import type { Mail } from '../../../adapters/ses/mailer.ts';
import type { Account } from '../../../domain/accounts/account.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import type { DomainEvent } from '../../../domain/outbox/event.ts';

export type EventType = DomainEvent['type'];
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;

/** What a mail says, before anybody is chosen to read it. */
export type Text = Omit<Mail, 'to'>;

/**
 * Writes the mail that an event calls for, from the state as it is when it runs; undefined when what it would say is no
 * longer so, or when there is nobody left to tell.
 */
export type Composer<E extends DomainEvent> = (deps: Deps, event: E) => Promise<Mail | undefined>;

/** A composer for each of some types of events. */
export type Composers<T extends EventType> = { [K in T]: Composer<EventOf<K>> };

type Composed = Mail | undefined | Promise<Mail | undefined>;

/** A composer that needs the convention, or the request for one, which the event names. */
export const aboutHabilitation =
  <E extends DomainEvent & { habilitationId: string }>(
    compose: (deps: Deps, event: E, habilitation: Habilitation) => Composed,
  ): Composer<E> =>
  async (deps, event) => {
    const habilitation = await deps.records.get('habilitation', [event.habilitationId]);
    return habilitation && compose(deps, event, habilitation);
  };

/** A composer that needs the account which the event names. */
export const aboutAccount =
  <E extends DomainEvent & { accountId: string }>(
    compose: (deps: Deps, event: E, account: Account) => Composed,
  ): Composer<E> =>
  async (deps, event) => {
    const account = await deps.records.get('account', [event.accountId]);
    return account && compose(deps, event, account);
  };
