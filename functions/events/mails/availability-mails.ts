import { frenchPeriod } from '../../../documents/french-dates.ts';
import { availabilityInvited } from '../../../documents/mails/availability-invited.ts';
import { availabilityToConfirm } from '../../../documents/mails/availability-to-confirm.ts';
import { actorOf } from '../../../domain/accounts/actor-of.ts';
import { openAvailabilityLinks } from '../../../domain/availability/availability-link.ts';
import { hiddenFrom, linkDays } from '../../../domain/availability/freshness.ts';
import { declarableUnder } from '../../../domain/availability/invitation.ts';
import { ownEstablishment } from '../../../domain/establishment/own-establishment.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { getMany } from '../../../domain/records.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutAccount, aboutHabilitation, type Composers } from './composer.ts';
import { toPerson } from './recipients.ts';

/** Mails that ask for places to be declared or confirmed (PUB-03). */
export const availabilityMails: Composers<'availability-to-confirm' | 'availability-invited'> = {
  /** The weekly question; nothing once somebody confirmed, the Caf withdrew it, or the person lost the right. */
  'availability-to-confirm': aboutAccount(async (deps, { establishmentId, confirmedAt, rank }, account) => {
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
    return toPerson(
      account,
      availabilityToConfirm({
        establishmentName: own.reference?.name ?? own.asked.name,
        periods: availability.periods
          .filter(({ until }) => until >= today)
          .map(({ state, from, until }) => `${words[state]}, ${frenchPeriod(from, until)}`),
        hiddenFrom: hiddenFrom(confirmedAt),
        last: rank === 'second',
        links: { unchanged: link('unchanged'), full: link('full'), change: link('change') },
        linkDays,
      }),
    );
  }),

  /** The first invitation; nothing once all is declared, or the person has lost the convention. */
  'availability-invited': aboutHabilitation(async (deps, { accountId }, habilitation) => {
    const account = await deps.records.get('account', [accountId]);
    const today = parisDay(deps.now());
    const named = habilitation.persons.some((person) => person.accountId === accountId && !person.closed);
    const ids = declarableUnder(habilitation, today);
    if (!account || account.closed || !named || ids.length === 0) return undefined;
    const declared = await getMany(
      deps.records,
      'availability',
      ids.map((id) => [id] as const),
    );
    // Crèches declared since are left out.
    const silent = ids.filter((_, index) => declared[index] === undefined);
    const [first, ...others] = silent;
    if (!first) return undefined;
    const nameOf = new Map(
      habilitation.establishments.map(({ establishmentId, name }) => [establishmentId, name]),
    );
    return toPerson(
      account,
      availabilityInvited({
        establishmentNames: silent.map((id) => nameOf.get(id) ?? id),
        formUrl: siteAddress(
          others.length === 0 ? `/partenaire/etablissements/${first}/disponibilites` : '/partenaire',
        ),
      }),
    );
  }),
};

const words = { available: 'places disponibles', full: 'complet' } as const;
