import type { Mail } from '../../adapters/ses/mailer.ts';
import { councilFileDue, councilIsLate } from '../../documents/mails/council-reminder.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { nextFileOf } from '../../domain/childminders/council-sendings.ts';
import { isInForce } from '../../domain/convention/duration.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { siteAddress } from '../runtime/site-address.ts';
import { importersOf } from './importers-of.ts';

export type CouncilReminderEvent = Extract<DomainEvent, { type: 'council-file-due' }>;

/**
 * The e-mail about a file that a council owes (CSV-03): to the persons of its convention, and to the importers of the Caf
 * once it is late. Undefined when the file came meanwhile: what was to be said is not true any more.
 */
export async function composeCouncilReminderMail(
  deps: Deps,
  { dueOn, to }: CouncilReminderEvent,
  council: Habilitation,
): Promise<Mail | undefined> {
  const today = parisDay(deps.now());
  if (!isInForce(council, today)) return undefined;
  const next = await nextFileOf(deps, council, today);
  if (next?.dueOn !== dueOn) return undefined;
  const { id, cafCode, provider, persons } = council;
  const facts = { conventionNumber: id, which: next.which, dueOn };
  if (to === 'importers') {
    const addresses = await importersOf(deps, cafCode);
    const pageUrl = siteAddress('/caf/assistants-maternels');
    const mail = councilIsLate({ ...facts, councilName: provider.name, pageUrl });
    return addresses.length > 0 ? { to: addresses, ...mail } : undefined;
  }
  const addresses = persons.filter(({ closed }) => closed === undefined).map(({ email }) => email);
  const mail = councilFileDue({
    ...facts,
    cafName: cafByCode(cafCode)?.name ?? '',
    late: next.punctuality === 'late',
    pageUrl: siteAddress(`/partenaire/depot/${id}`),
  });
  return addresses.length > 0 ? { to: addresses, ...mail } : undefined;
}
