import type { Account } from '../accounts/account.ts';
import { addMonths } from '../convention/dates.ts';
import type { Deps } from '../deps.ts';
import type { HabilitatedPerson } from '../habilitation/annex.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import type { Trace } from '../traces/trace.ts';
import { type CaseWords, caseWordsOf } from './case-words.ts';
import type { RegisterEntry } from './register-entry.ts';

/** One entry that the person made about an establishment. */
interface PersonEntry {
  at: string;
  establishmentId: string;
  establishmentName: string;
  part: 'operating' | 'availability';
  /** `sent`: waits for validation, or was returned; `online`: was put online; `declared`: availability. */
  how: 'sent' | 'online' | 'declared';
}

/**
 * What a department holds on a person who has an account (RGT-01, RGPD art. 15). Nothing in it is about another person:
 * of a convention, this person's own line and rights, and the words written about it as {@link caseWordsOf} gives them;
 * of the journal, what the person did or what was done to the account, without who else acted; of the register, what is
 * about this account, without who else asked.
 */
export interface PersonData {
  account: Account;
  conventions: { habilitation: Habilitation; person: HabilitatedPerson }[];
  words: CaseWords[];
  entries: PersonEntry[];
  traces: Trace[];
  register: RegisterEntry[];
}

/** Months of the journal that are gone through: the present one and the twelve before it. */
const journalMonths = 12;

/** Gathers it, from the records of the account's own department. */
export async function personDataOf(deps: Deps, account: Account, cafCode: string): Promise<PersonData> {
  const conventions = await conventionsOf(deps, account, cafCode);
  const [words, entries, traces, register] = await Promise.all([
    caseWordsOf(
      deps,
      account,
      conventions.map(({ habilitation }) => habilitation),
    ),
    entriesOf(deps, account, conventions),
    tracesOf(deps, account, cafCode),
    listAll(deps.records, 'registerOfCaf', { cafCode }),
  ]);
  return {
    account,
    conventions,
    words,
    entries,
    traces,
    register: register.map(({ record }) => record).filter(({ about }) => about.accountId === account.id),
  };
}

/** Those that name the person, ended ones included. */
async function conventionsOf(deps: Deps, { id }: Account, cafCode: string) {
  const all = await listAll(deps.records, 'habilitationsOfCaf', { cafCode });
  return all.flatMap(({ record: habilitation }) => {
    const person = habilitation.persons.find(({ accountId }) => accountId === id);
    return person ? [{ habilitation, person }] : [];
  });
}

/** What the person sent, had put online and declared, oldest first. */
async function entriesOf(
  deps: Deps,
  { id }: Account,
  conventions: PersonData['conventions'],
): Promise<PersonEntry[]> {
  const names = new Map(
    conventions.flatMap(({ habilitation }) =>
      habilitation.establishments.map(({ establishmentId, name }) => [establishmentId, name] as const),
    ),
  );
  const entries: PersonEntry[] = [];
  for (const [establishmentId, establishmentName] of names) {
    const [submission, publication, availability] = await deps.records.getAll([
      { kind: 'submission', key: [establishmentId] },
      { kind: 'publication', key: [establishmentId] },
      { kind: 'availability', key: [establishmentId] },
    ]);
    const past = await Promise.all(
      (['operating', 'availability'] as const).map((part) =>
        listAll(deps.records, 'historyOfEstablishment', { establishmentId, part }),
      ),
    );
    const add = (at: string, part: PersonEntry['part'], how: PersonEntry['how']) =>
      entries.push({ at, establishmentId, establishmentName, part, how });
    if (submission?.submittedBy === id) add(submission.submittedAt, 'operating', 'sent');
    if (publication?.submittedBy === id) add(publication.submittedAt, 'operating', 'online');
    if (availability?.declaredBy === id) add(availability.declaredAt, 'availability', 'declared');
    for (const { record } of past.flat()) {
      if (record.by === id) add(record.at, record.part, record.part === 'operating' ? 'online' : 'declared');
    }
  }
  const once = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...once.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What the person did and what was done to the account, as far back as the journal goes or a year, oldest first. */
async function tracesOf(deps: Deps, { id }: Account, cafCode: string): Promise<Trace[]> {
  const today = parisDay(deps.now());
  const traces: Trace[] = [];
  for (let back = journalMonths; back >= 0; back -= 1) {
    const month = addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7);
    const found = await listAll(deps.records, 'tracesOfCaf', { cafCode, month });
    for (const { record } of found) {
      if (record.who.accountId === id || record.subject?.id === id) traces.push(record);
    }
  }
  return traces;
}
