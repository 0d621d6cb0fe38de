import { familyAcknowledged } from '../../documents/mails/family-acknowledged.ts';
import { familyAnswered } from '../../documents/mails/family-answered.ts';
import { familyRequestAwaits } from '../../documents/mails/family-request-awaits.ts';
import { familyRequestWithdrawn } from '../../documents/mails/family-request-withdrawn.ts';
import { familyRequestWritten } from '../../documents/mails/family-request-written.ts';
import type { Mail } from '../../documents/mails/layout.ts';
import type { MailSample } from './every-mail.ts';

/** The mails about families' requests to information places, by name. */
export function familyMails({ reference, providerName, url }: MailSample): Record<string, Mail> {
  const place = { reference, placeName: providerName, placeEmail: 'relais@trois-becs.example', link: url };
  const days = { retrieveBy: '2026-12-06', eraseOn: '2027-05-21' };
  return {
    familyRequestAwaits: familyRequestAwaits({ reference, retrieveBy: days.retrieveBy, requestUrl: url }),
    familyRequestWritten: familyRequestWritten({ reference, requestUrl: url }),
    familyRequestWithdrawn: familyRequestWithdrawn({ reference }),
    familyAcknowledged: familyAcknowledged({ ...place, ...days, placePhone: '04 75 25 00 01' }),
    familyAnswered: familyAnswered(place),
  };
}
