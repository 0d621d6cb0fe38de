import type { Mail } from '../../../adapters/ses/mailer.ts';
import { attestationLate } from '../../../documents/mails/attestation-late.ts';
import { conventionEnded } from '../../../documents/mails/convention-ended.ts';
import { conventionRenewed } from '../../../documents/mails/convention-renewed.ts';
import { endNear } from '../../../documents/mails/end-near.ts';
import { noticeReminder } from '../../../documents/mails/notice-reminder.ts';
import { reviewAsksChange } from '../../../documents/mails/review-asks-change.ts';
import { reviewOpened } from '../../../documents/mails/review-opened.ts';
import { terminationCancelled } from '../../../documents/mails/termination-cancelled.ts';
import { terminationRecorded } from '../../../documents/mails/termination-recorded.ts';
import { lastDayForNotice, noticeOutcome } from '../../../domain/convention/dates.ts';
import type { Duration } from '../../../domain/convention/duration.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { openPrivateLink } from '../../../domain/habilitation/private-link.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutHabilitation, type Composers, type EventOf, type Text } from './composer.ts';
import { casePage, conventionFacts, endAttestationLink } from './facts.ts';
import { toCaf, toParty } from './recipients.ts';

type DurationEventType =
  | 'review-opened'
  | 'review-asks-change'
  | 'notice-reminder'
  | 'convention-renewed'
  | 'termination-recorded'
  | 'termination-cancelled'
  | 'end-near'
  | 'convention-ended'
  | 'attestation-late';

/** Mails that the time of a convention brings about (AVN-03 to AVN-06), for the party or for the Caf's mailbox. */
export const durationMails: Composers<DurationEventType> = {
  'review-opened': aboutDuration(async (deps, event, { id }, { term }, facts) => {
    if (term.number !== event.term) return undefined;
    const secret = await openPrivateLink(deps, 'review', { id, round: term.number });
    const link = siteAddress(`/habilitation/revue#${secret}`);
    return reviewOpened({ ...facts, ...noticeOf(term), link });
  }),

  'review-asks-change': aboutHabilitation((deps, _event, habilitation) => {
    const { id: conventionNumber, duration } = habilitation;
    const conventionUrl = casePage(conventionNumber);
    return duration && toCaf(deps, habilitation, reviewAsksChange({ conventionNumber, conventionUrl }));
  }),

  'notice-reminder': aboutDuration((_deps, event, _habilitation, { term }, facts) =>
    term.number === event.term ? noticeReminder({ ...facts, ...noticeOf(term) }) : undefined,
  ),

  'convention-renewed': aboutDuration((_deps, event, _habilitation, { term }, facts) => {
    const { anniversary: nextAnniversary, lastDayForNotice: lastDay } = noticeOf(term);
    // Years caught up in one go make one mail, about the year under way.
    return term.startsOn === event.on
      ? conventionRenewed({ ...facts, renewedOn: event.on, nextAnniversary, lastDayForNotice: lastDay })
      : undefined;
  }),

  'termination-recorded': aboutDuration(
    (_deps, _event, _habilitation, { effectiveOn, termination }, facts) =>
      termination
        ? terminationRecorded({
            ...facts,
            ...termination,
            missed: noticeOutcome(effectiveOn, termination.receivedOn).missed,
          })
        : undefined,
  ),

  'termination-cancelled': aboutDuration((_deps, { reason }, _habilitation, _duration, facts) =>
    terminationCancelled({ ...facts, reason }),
  ),

  'end-near': aboutDuration((_deps, _event, _habilitation, { termination }, facts) =>
    termination ? endNear({ ...facts, effectiveOn: termination.effectiveOn }) : undefined,
  ),

  'convention-ended': aboutDuration((_deps, { to }, { kind }, { termination, ending }, facts) =>
    termination
      ? conventionEnded({
          ...facts,
          effectiveOn: termination.effectiveOn,
          to,
          attestationDueOn: ending?.attestation?.dueOn,
          onSite: kind === 'linf',
        })
      : undefined,
  ),

  'attestation-late': aboutDuration(async (deps, { to }, { id }, { ending }, facts) => {
    const { dueOn, prepared, received } = ending?.attestation ?? {};
    if (!dueOn || received) return undefined;
    const link = prepared && to === 'party' ? await endAttestationLink(deps, id) : undefined;
    return attestationLate({ ...facts, dueOn, to, link });
  }),
};

type Facts = ReturnType<typeof conventionFacts> & { pageUrl: string };

/** Told to the Caf where the event says so, to the party otherwise: each with its own page of the convention. */
function aboutDuration<E extends EventOf<DurationEventType>>(
  write: (
    deps: Deps,
    event: E,
    habilitation: Habilitation,
    duration: Duration,
    facts: Facts,
  ) => Text | undefined | Promise<Text | undefined>,
) {
  return aboutHabilitation<E>(async (deps, event, habilitation): Promise<Mail | undefined> => {
    const { id, duration } = habilitation;
    if (!duration) return undefined;
    const forCaf = 'to' in event && event.to === 'caf';
    const pageUrl = forCaf ? casePage(id) : siteAddress(`/partenaire/conventions/${id}`);
    const facts = { ...conventionFacts(habilitation), pageUrl };
    const text = await write(deps, event, habilitation, duration, facts);
    if (!text) return undefined;
    return forCaf ? toCaf(deps, habilitation, text) : toParty(habilitation, text);
  });
}

/** Until when the year under way may be ended before the next one begins (AVN-03). */
const noticeOf = ({ endsOn }: Duration['term']) => ({
  anniversary: endsOn,
  lastDayForNotice: lastDayForNotice(endsOn),
});
