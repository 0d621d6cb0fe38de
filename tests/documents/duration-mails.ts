import { attestationLate } from '../../documents/mails/attestation-late.ts';
import { conventionEnded } from '../../documents/mails/convention-ended.ts';
import { conventionRenewed } from '../../documents/mails/convention-renewed.ts';
import { endNear } from '../../documents/mails/end-near.ts';
import type { Mail } from '../../documents/mails/layout.ts';
import { noticeReminder } from '../../documents/mails/notice-reminder.ts';
import { reviewAsksChange } from '../../documents/mails/review-asks-change.ts';
import { reviewOpened } from '../../documents/mails/review-opened.ts';
import { terminationCancelled } from '../../documents/mails/termination-cancelled.ts';
import { terminationRecorded } from '../../documents/mails/termination-recorded.ts';

/** Every mail about the time of a convention, from the same data as the others. */
export function durationMails(data: {
  reference: string;
  cafName: string;
  reason: string;
  url: string;
}): Record<string, Mail> {
  const { reason, url: pageUrl, cafName, reference: conventionNumber } = data;
  const facts = { conventionNumber, cafName, pageUrl };
  const notice = { anniversary: '2027-11-21', lastDayForNotice: '2027-08-21' };
  const letter = { letterNumber: '2C 123 456 7890 1', receivedOn: '2027-05-03', effectiveOn: '2027-11-21' };
  return {
    reviewOpened: reviewOpened({ ...facts, ...notice, link: pageUrl }),
    reviewAsksChange: reviewAsksChange({ conventionNumber, conventionUrl: pageUrl }),
    noticeReminder: noticeReminder({ ...facts, ...notice }),
    conventionRenewed: conventionRenewed({
      ...facts,
      renewedOn: '2026-11-21',
      nextAnniversary: notice.anniversary,
      lastDayForNotice: notice.lastDayForNotice,
    }),
    terminationByPartner: terminationRecorded({ ...facts, ...letter, kind: 'ordinary', by: 'partner' }),
    terminationForBreach: terminationRecorded({ ...facts, ...letter, kind: 'breach', by: 'caf' }),
    terminationCancelled: terminationCancelled({ ...facts, reason }),
    endNear: endNear({ ...facts, effectiveOn: letter.effectiveOn }),
    conventionEnded: conventionEnded({
      ...facts,
      effectiveOn: letter.effectiveOn,
      to: 'party',
      attestationDueOn: '2027-12-21',
      onSite: false,
    }),
    conventionEndedForCaf: conventionEnded({
      ...facts,
      effectiveOn: letter.effectiveOn,
      to: 'caf',
      attestationDueOn: undefined,
      onSite: false,
    }),
    informationEnded: conventionEnded({
      ...facts,
      effectiveOn: letter.effectiveOn,
      to: 'party',
      attestationDueOn: '2027-12-21',
      onSite: true,
    }),
    informationEndedForCaf: conventionEnded({
      ...facts,
      effectiveOn: letter.effectiveOn,
      to: 'caf',
      attestationDueOn: '2027-12-21',
      onSite: true,
    }),
    attestationLate: attestationLate({ ...facts, dueOn: '2027-12-21', to: 'party', link: undefined }),
    endAttestationLate: attestationLate({ ...facts, dueOn: '2027-12-21', to: 'party', link: pageUrl }),
  };
}
