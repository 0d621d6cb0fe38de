import type { Mail } from '../../adapters/ses/mailer.ts';
import { attestationLate } from '../../documents/mails/attestation-late.ts';
import { conventionEnded } from '../../documents/mails/convention-ended.ts';
import { conventionRenewed } from '../../documents/mails/convention-renewed.ts';
import { endNear } from '../../documents/mails/end-near.ts';
import { noticeReminder } from '../../documents/mails/notice-reminder.ts';
import { reviewAsksChange } from '../../documents/mails/review-asks-change.ts';
import { reviewOpened } from '../../documents/mails/review-opened.ts';
import { terminationCancelled } from '../../documents/mails/termination-cancelled.ts';
import { terminationRecorded } from '../../documents/mails/termination-recorded.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { lastDayForNotice, noticeOutcome } from '../../domain/convention/dates.ts';
import type { Duration } from '../../domain/convention/duration.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { openPrivateLink } from '../../domain/habilitation/private-link.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { siteAddress } from '../runtime/site-address.ts';
import { endAttestationLink } from './end-attestation-link.ts';

/** Events that the time of a convention brings about. */
const durationEvents = [
  'review-opened',
  'review-asks-change',
  'notice-reminder',
  'convention-renewed',
  'termination-recorded',
  'termination-cancelled',
  'end-near',
  'convention-ended',
  'attestation-late',
] as const;
export type DurationEvent = Extract<DomainEvent, { type: (typeof durationEvents)[number] }>;

export const isAboutDuration = (event: DomainEvent): event is DurationEvent =>
  (durationEvents as readonly string[]).includes(event.type);

type Text = Omit<Mail, 'to'>;

/**
 * The e-mail about the time of a convention, for the party or for the Caf's mailbox; undefined when what it would say is
 * no longer so, or there is nobody to tell.
 */
export async function composeDurationMail(
  deps: Deps,
  event: DurationEvent,
  habilitation: Habilitation,
): Promise<Mail | undefined> {
  const { duration } = habilitation;
  const text = duration && (await textOf(deps, event, habilitation, duration));
  if (!text) return undefined;
  const forCaf = event.type === 'review-asks-change' || ('to' in event && event.to === 'caf');
  if (!forCaf) return { to: [habilitation.provider.email], ...text };
  const profile = await deps.records.get('cafProfile', [habilitation.cafCode]);
  return profile && { to: [profile.email], ...text };
}

async function textOf(
  deps: Deps,
  event: DurationEvent,
  habilitation: Habilitation,
  { effectiveOn, term, termination, ending }: Duration,
): Promise<Text | undefined> {
  const conventionNumber = habilitation.id;
  const facts = { conventionNumber, cafName: cafByCode(habilitation.cafCode)?.name ?? '' };
  const cafPage = siteAddress(`/caf/demandes/${conventionNumber}`);
  const partnerPage = siteAddress(`/partenaire/conventions/${conventionNumber}`);
  const pageUrl = 'to' in event && event.to === 'caf' ? cafPage : partnerPage;
  const notice = { anniversary: term.endsOn, lastDayForNotice: lastDayForNotice(term.endsOn) };

  switch (event.type) {
    case 'review-opened': {
      if (term.number !== event.term) return undefined;
      const secret = await openPrivateLink(deps, 'review', { id: habilitation.id, round: term.number });
      return reviewOpened({ ...facts, ...notice, link: siteAddress(`/habilitation/revue#${secret}`) });
    }
    case 'review-asks-change':
      return reviewAsksChange({ conventionNumber, conventionUrl: cafPage });
    case 'notice-reminder':
      return term.number === event.term ? noticeReminder({ ...facts, ...notice, pageUrl }) : undefined;
    case 'convention-renewed':
      // Years caught up in one go make one mail, about the year under way.
      return term.startsOn === event.on
        ? conventionRenewed({
            ...facts,
            renewedOn: event.on,
            nextAnniversary: term.endsOn,
            lastDayForNotice: notice.lastDayForNotice,
            pageUrl,
          })
        : undefined;
    case 'termination-recorded':
      return (
        termination &&
        terminationRecorded({
          ...facts,
          ...termination,
          missed: noticeOutcome(effectiveOn, termination.receivedOn).missed,
          pageUrl,
        })
      );
    case 'termination-cancelled':
      return terminationCancelled({ ...facts, reason: event.reason, pageUrl });
    case 'end-near':
      return termination && endNear({ ...facts, effectiveOn: termination.effectiveOn, pageUrl });
    case 'convention-ended':
      return (
        termination &&
        conventionEnded({
          ...facts,
          effectiveOn: termination.effectiveOn,
          to: event.to,
          attestationDueOn: ending?.attestation?.dueOn,
          onSite: habilitation.kind === 'linf',
        })
      );
    case 'attestation-late':
      if (!ending?.attestation || ending.attestation.received) return undefined;
      return attestationLate({
        ...facts,
        dueOn: ending.attestation.dueOn,
        to: event.to,
        link:
          ending.attestation.prepared && event.to === 'party'
            ? await endAttestationLink(deps, habilitation.id)
            : undefined,
      });
  }
}
