import type { Mail } from '../../adapters/ses/mailer.ts';
import { registerAcknowledged } from '../../documents/mails/register-acknowledged.ts';
import { registerAnswered } from '../../documents/mails/register-answered.ts';
import { registerAwaits } from '../../documents/mails/register-awaits.ts';
import { registerDue } from '../../documents/mails/register-due.ts';
import { registerExtended } from '../../documents/mails/register-extended.ts';
import { registerRefused } from '../../documents/mails/register-refused.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { Deps } from '../../domain/deps.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import type { RegisterEntry } from '../../domain/rights/register-entry.ts';
import { lastDayToAnswer } from '../../domain/rights/time-limit.ts';
import { awaitingAnswer } from '../../domain/rights/transitions.ts';
import { siteAddress } from '../runtime/site-address.ts';

export type OfRegister = Extract<DomainEvent, { entryId: string }>;

/** The e-mail that an event of the register calls for; undefined when there is nobody to tell, or nothing left to say. */
export async function composeRegisterMail(deps: Deps, event: OfRegister): Promise<Mail | undefined> {
  const entry = await deps.records.get('registerEntry', [event.entryId]);
  if (!entry) return undefined;
  const facts = { reference: entry.id, cafName: cafByCode(entry.cafCode)?.name ?? '' };
  const entryUrl = siteAddress(`/caf/registre/${entry.id}`);
  const { dueOn } = entry.limit;

  switch (event.type) {
    case 'register-entry-awaits':
      return toCaf(deps, entry, registerAwaits({ ...facts, dueOn, entryUrl }));
    case 'register-entry-due': {
      const { about } = event;
      // Answered or extended meanwhile: there is nothing to be reminded of.
      const stillDue = awaitingAnswer.has(entry.state) && dueOn === event.dueOn;
      return stillDue ? toCaf(deps, entry, registerDue({ ...facts, about, dueOn, entryUrl })) : undefined;
    }
    case 'register-entry-received': {
      const { receivedOn } = entry;
      const siteUrl = siteAddress('/');
      const first = lastDayToAnswer(receivedOn, false);
      return toPerson(entry, registerAcknowledged({ ...facts, receivedOn, dueOn: first, siteUrl }));
    }
    case 'register-entry-extended': {
      const extendedTo = lastDayToAnswer(entry.limit.from, true);
      const reason = wordsOf(entry, event.step);
      return toPerson(entry, registerExtended({ ...facts, dueOn: extendedTo, reason }));
    }
    case 'register-entry-answered':
      return toPerson(entry, registerAnswered({ ...facts, answer: wordsOf(entry, event.step) }));
    case 'register-entry-refused':
      return toPerson(entry, registerRefused({ ...facts, reason: wordsOf(entry, event.step) }));
  }
}

/** The words of one act: the history only grows, so its place stays. */
const wordsOf = ({ steps }: RegisterEntry, step: number): string => steps[step]?.text ?? '';

const toPerson = ({ person }: RegisterEntry, mail: Omit<Mail, 'to'>): Mail | undefined =>
  person.email === undefined ? undefined : { to: [person.email], ...mail };

async function toCaf(
  deps: Deps,
  { cafCode }: RegisterEntry,
  mail: Omit<Mail, 'to'>,
): Promise<Mail | undefined> {
  const profile = await deps.records.get('cafProfile', [cafCode]);
  return profile && { to: [profile.email], ...mail };
}
