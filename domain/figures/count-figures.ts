import { cafs } from '../caf/cafs.ts';
import { sendingsOf } from '../childminders/council-sendings.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import type { CafFigures } from './caf-figures.ts';
import { type CountedCouncil, countOf } from './count-of.ts';

/** Caf counted in one run; the next run does the rest. */
const perRun = 60;

/**
 * Counts the Caf that have not been counted today, one after another, those counted longest ago first; each is written
 * as soon as it is counted, so that a run cut short is taken up where it stopped. Run again on the same day it finds
 * nothing to do; a night missed is made up for by the next run, whenever it comes.
 */
export async function countFigures(deps: Deps, limit = perRun): Promise<{ counted: number; left: number }> {
  const today = parisDay(deps.now());
  const known = await getMany(
    deps.records,
    'cafFigures',
    cafs.map(({ code }): [string] => [code]),
  );
  const due = cafs
    .map(({ code }, index) => ({ code, day: known[index]?.day ?? '' }))
    .filter(({ day }) => day < today)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const now = due.slice(0, limit);
  for (const { code } of now) {
    const record = await figuresOf(deps, code, today);
    await deps.records.commit([{ do: 'put', kind: 'cafFigures', record }]);
  }
  return { counted: now.length, left: due.length - now.length };
}

async function figuresOf(deps: Deps, cafCode: string, today: string): Promise<CafFigures> {
  const [agents, habilitations, directory] = await Promise.all([
    listAll(deps.records, 'accountsOfCaf', { cafCode }),
    listAll(deps.records, 'habilitationsOfCaf', { cafCode }),
    listAll(deps.records, 'referencesOfCaf', { cafCode }),
  ]);
  const councils = habilitations.flatMap(({ record }) =>
    record.kind === 'council' && isInForce(record, today) ? [record] : [],
  );
  const counted = countOf(
    {
      councils: await Promise.all(councils.map((council) => countedCouncil(deps, council, today))),
      toImport: councils.length > 0 ? await filesToImport(deps, cafCode) : 0,
      agents: agents.map(({ record }) => record),
      habilitations: habilitations.map(({ record }) => record),
      references: directory.flatMap(({ kind, record }) => (kind === 'reference' ? [record] : [])),
      online: directory.flatMap(({ kind, record }) =>
        kind === 'operatingListing' ? [record.establishmentId] : [],
      ),
      availabilities: directory.flatMap(({ kind, record }) =>
        kind === 'availabilityListing' ? [record] : [],
      ),
    },
    today,
  );
  return { ...counted, cafCode, day: today, countedAt: deps.now().toISOString() };
}

async function countedCouncil(deps: Deps, council: Habilitation, today: string): Promise<CountedCouncil> {
  const [sendings, reminders] = await Promise.all([
    sendingsOf(deps, council, today),
    listAll(deps.records, 'councilRemindersOf', { habilitationId: council.id }),
  ]);
  if (!sendings) throw new Error('A convention in force has a duration');
  const { dueOn } = sendings.next;
  return { ...sendings, reminders: reminders.filter(({ record }) => record.dueOn === dueOn).length };
}

const filesToImport = async ({ records }: Deps, cafCode: string): Promise<number> =>
  (await listAll(records, 'councilFilesOfCaf', { cafCode, waiting: true })).length;
