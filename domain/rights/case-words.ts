import type { Account } from '../accounts/account.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Message, Thread } from '../habilitation/thread.ts';
import { listAll } from '../records.ts';
import { type Named, names, withoutOthers } from './other-people.ts';

/** Words written about a case that are data of one person. */
export interface CaseWords {
  habilitationId: string;
  messages: Pick<Message, 'at' | 'by' | 'text'>[];
  /** What the agents of the Caf tell each other. */
  note?: string;
}

/**
 * What was written about the cases that name a person, and that this person may have (RGT-01, RGPD art. 15): the words
 * of agents among themselves are data of those whom they are about, and have no secret to keep from them.
 * - Messages: all of them, as they stand, where the mailbox that receives them is the person's own, for the person wrote
 *   and read them; otherwise those that name the person.
 * - The internal note: where it names the person, or where the case names nobody else.
 * Outside of one's own mailbox, whatever designates others is left out (art. 15 § 4).
 */
export async function caseWordsOf(
  deps: Deps,
  account: Account,
  cases: readonly Habilitation[],
): Promise<CaseWords[]> {
  if (cases.length === 0) return [];
  const [threads, agents] = await Promise.all([
    deps.records.getAll(cases.map(({ id }) => ({ kind: 'thread', key: [id] }) as const)),
    listAll(deps.records, 'accountsOfCaf', { cafCode: account.cafCode ?? '' }),
  ]);
  return cases.flatMap((habilitation, index) => {
    const others = [...othersIn(habilitation, account), ...agents.map(({ record }) => record)];
    const words = wordsOf(habilitation, threads[index], account, others);
    return words.messages.length > 0 || words.note ? [words] : [];
  });
}

function wordsOf(
  { id, provider, persons, note }: Habilitation,
  thread: Thread | undefined,
  account: Account,
  others: readonly Named[],
): CaseWords {
  const own = provider.email === account.email;
  const clear = (text: string) => withoutOthers(text, account, others);
  const noteIsTheirs = note && (names(note, account) || persons.length === 1);
  return {
    habilitationId: id,
    messages: (thread?.messages ?? [])
      .filter(({ text }) => own || names(text, account))
      .map(({ at, by, text }) => ({ at, by, text: own ? text : clear(text) })),
    ...(noteIsTheirs && { note: clear(note) }),
  };
}

/** Everybody else whom the case names, on either side. */
const othersIn = ({ persons, provider, convention }: Habilitation, { id, email }: Account): Named[] => [
  ...persons.filter((one) => one.accountId !== id && one.email !== email),
  ...(provider.representative ? [provider.representative] : []),
  ...(convention ? [convention.caf.representative] : []),
];
