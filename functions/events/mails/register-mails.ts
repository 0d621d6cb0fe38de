import type { Mail } from '../../../adapters/ses/mailer.ts';
import { registerAcknowledged } from '../../../documents/mails/register-acknowledged.ts';
import { registerAnswered } from '../../../documents/mails/register-answered.ts';
import { registerAwaits } from '../../../documents/mails/register-awaits.ts';
import { registerDue } from '../../../documents/mails/register-due.ts';
import { registerExtended } from '../../../documents/mails/register-extended.ts';
import { registerRefused } from '../../../documents/mails/register-refused.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { RegisterEntry } from '../../../domain/rights/register-entry.ts';
import { lastDayToAnswer } from '../../../domain/rights/time-limit.ts';
import { awaitingAnswer } from '../../../domain/rights/transitions.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import type { Composer, Composers, EventOf, Text } from './composer.ts';
import { cafNameOf } from './facts.ts';
import { toAll, toCaf } from './recipients.ts';

type Step = 'received' | 'awaits' | 'extended' | 'answered' | 'refused' | 'due';

/** Mails about an entry of the register of rights and claims (RGT-01, RGT-02). */
export const registerMails: Composers<`register-entry-${Step}`> = {
  'register-entry-awaits': aboutEntry((deps, _event, entry) =>
    toCaf(
      deps,
      entry,
      registerAwaits({ ...factsOf(entry), dueOn: entry.limit.dueOn, entryUrl: pageOf(entry) }),
    ),
  ),

  'register-entry-due': aboutEntry((deps, { about, dueOn }, entry) => {
    // Answered or extended meanwhile: there is nothing to be reminded of.
    const stillDue = awaitingAnswer.has(entry.state) && entry.limit.dueOn === dueOn;
    const facts = { ...factsOf(entry), about, dueOn, entryUrl: pageOf(entry) };
    return stillDue ? toCaf(deps, entry, registerDue(facts)) : undefined;
  }),

  'register-entry-received': aboutEntry((_deps, _event, entry) => {
    const { receivedOn } = entry;
    const siteUrl = siteAddress('/');
    const dueOn = lastDayToAnswer(receivedOn, false);
    return toPersonOf(entry, registerAcknowledged({ ...factsOf(entry), receivedOn, dueOn, siteUrl }));
  }),

  'register-entry-extended': aboutEntry((_deps, { step }, entry) => {
    const dueOn = lastDayToAnswer(entry.limit.from, true);
    const reason = wordsOf(entry, step);
    return toPersonOf(entry, registerExtended({ ...factsOf(entry), dueOn, reason }));
  }),

  'register-entry-answered': aboutEntry((_deps, { step }, entry) =>
    toPersonOf(entry, registerAnswered({ ...factsOf(entry), answer: wordsOf(entry, step) })),
  ),

  'register-entry-refused': aboutEntry((_deps, { step }, entry) =>
    toPersonOf(entry, registerRefused({ ...factsOf(entry), reason: wordsOf(entry, step) })),
  ),
};

const factsOf = (entry: RegisterEntry) => ({ reference: entry.id, cafName: cafNameOf(entry) });

const pageOf = ({ id }: RegisterEntry): string => siteAddress(`/caf/registre/${id}`);

/** The words of one act: the history only grows, so its place stays. */
const wordsOf = ({ steps }: RegisterEntry, step: number): string => steps[step]?.text ?? '';

const toPersonOf = ({ person: { email } }: RegisterEntry, text: Text): Mail | undefined =>
  toAll(email === undefined ? [] : [email], text);

function aboutEntry<E extends EventOf<`register-entry-${Step}`>>(
  compose: (deps: Deps, event: E, entry: RegisterEntry) => Mail | undefined | Promise<Mail | undefined>,
): Composer<E> {
  return async (deps, event) => {
    const entry = await deps.records.get('registerEntry', [event.entryId]);
    return entry && compose(deps, event, entry);
  };
}
