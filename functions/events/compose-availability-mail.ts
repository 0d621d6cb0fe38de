import type { Mail } from '../../adapters/ses/mailer.ts';
import { frenchPeriod } from '../../documents/french-dates.ts';
import { availabilityToConfirm } from '../../documents/mails/availability-to-confirm.ts';
import type { Account } from '../../domain/accounts/account.ts';
import { actorOf } from '../../domain/accounts/actor-of.ts';
import { linkDays, openAvailabilityLinks } from '../../domain/availability/availability-link.ts';
import { hiddenFrom } from '../../domain/availability/freshness.ts';
import type { Deps } from '../../domain/deps.ts';
import { ownEstablishment } from '../../domain/establishment/own-establishment.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { siteAddress } from '../runtime/site-address.ts';

type ToConfirm = Extract<DomainEvent, { type: 'availability-to-confirm' }>;

/** The weekly question; undefined once somebody confirmed, the Caf withdrew it, or the person lost the right. */
export async function composeAvailabilityMail(
  deps: Deps,
  { establishmentId, confirmedAt, rank }: ToConfirm,
  account: Account,
): Promise<Mail | undefined> {
  const own = account.closed
    ? undefined
    : await ownEstablishment(deps, actorOf(deps, account), establishmentId);
  const availability = own?.availability;
  if (!own?.rights.availability || !availability || availability.withdrawn) return undefined;
  if (availability.confirmedAt !== confirmedAt) return undefined;
  const secrets = await openAvailabilityLinks(deps, {
    establishmentId,
    accountId: account.id,
    basedOn: availability.version,
  });
  const link = (act: keyof typeof secrets) => siteAddress(`/disponibilites/lien#${secrets[act]}`);
  const today = parisDay(deps.now());
  return {
    to: [account.email],
    ...availabilityToConfirm({
      establishmentName: own.reference?.name ?? own.asked.name,
      periods: availability.periods
        .filter(({ until }) => until >= today)
        .map(({ state, from, until }) => `${words[state]}, ${frenchPeriod(from, until)}`),
      hiddenFrom: hiddenFrom(confirmedAt),
      last: rank === 'second',
      links: { unchanged: link('unchanged'), full: link('full'), change: link('change') },
      linkDays,
    }),
  };
}

const words = { available: 'places disponibles', full: 'complet' } as const;
