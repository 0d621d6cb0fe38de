import type { Actor } from '../actor.ts';
import { type FileDecision, isImporter } from '../caf/importer.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import type { CouncilFile } from './council-file.ts';
import { decisionsOf } from './council-file-of.ts';
import { sendingsOf } from './council-sendings.ts';
import { departmentOf } from './department.ts';
import type { ChildminderPointer } from './pointer.ts';
import type { NextFile } from './sending-deadlines.ts';

/** Files of a page. */
const pageLength = 50;

/** A council of the department, and what families see of its files. */
export interface Council {
  convention: Habilitation;
  inForce: boolean;
  pointer: ChildminderPointer | undefined;
}

/** The same, with the file that it owes and the last reminders that left (CSV-03). */
export interface AwaitedCouncil extends Council {
  /** Undefined once the convention has ended. */
  next: NextFile | undefined;
  /** In force, and no file of it ever arrived. */
  silent: boolean;
  /** Days on which it was reminded, the last one first. */
  remindedOn: string[];
}

/** Reminders that a page shows of a council. */
const mostReminders = 5;

/** Councils whose convention was activated once: those that may have files. */
async function councilsOf(deps: Deps, cafCode: string): Promise<Council[]> {
  const today = parisDay(deps.now());
  const [cases, { pointers }] = await Promise.all([
    listAll(deps.records, 'habilitationsOfCaf', { cafCode }),
    departmentOf(deps, cafCode),
  ]);
  return cases
    .map(({ record }) => record)
    .filter(({ kind, duration }) => kind === 'council' && duration)
    .map((convention) => ({
      convention,
      inForce: isInForce(convention, today),
      pointer: pointers.find(({ habilitationId }) => habilitationId === convention.id),
    }));
}

async function withSendings(deps: Deps, council: Council): Promise<AwaitedCouncil> {
  const { convention, inForce } = council;
  const [sendings, reminders] = await Promise.all([
    inForce ? sendingsOf(deps, convention, parisDay(deps.now())) : undefined,
    deps.records.list(
      'councilRemindersOf',
      { habilitationId: convention.id },
      { limit: mostReminders, newestFirst: true },
    ),
  ]);
  return {
    ...council,
    next: sendings?.next,
    silent: sendings?.silent ?? false,
    remindedOn: reminders.items.map(({ record }) => record.on),
  };
}

/**
 * Files of the department, newest first, with the councils that sent them (CSV-05, CSV-09). Those that wait for an
 * importer come apart, all of them, with the first page.
 */
export async function listCouncilDeposits(
  deps: Deps,
  { after }: { after?: string | undefined },
  actor: Actor,
): Promise<
  { councils: AwaitedCouncil[]; waiting: CouncilFile[]; files: CouncilFile[]; next?: string } & MayDecide
> {
  const cafCode = actor.cafCode ?? '';
  const [councils, waiting, page, may] = await Promise.all([
    councilsOf(deps, cafCode),
    after === undefined ? listAll(deps.records, 'councilFilesOfCaf', { cafCode, waiting: true }) : [],
    otherFiles(deps, cafCode, after),
    decisionsIn(deps, actor),
  ]);
  return {
    councils: await Promise.all(councils.map((council) => withSendings(deps, council))),
    waiting: waiting.map(({ record }) => record).toReversed(),
    ...page,
    ...may,
  };
}

/** A page of what waits for nobody at the Caf, newest first, after the last one of the page before. */
async function otherFiles(
  deps: Deps,
  cafCode: string,
  after: string | undefined,
): Promise<{ files: CouncilFile[]; next?: string }> {
  const { items } = await deps.records.list(
    'councilFilesOfCaf',
    { cafCode, waiting: false, ...(after !== undefined && { through: after }) },
    // The one after which the page begins is among those through it; one more tells whether there are others.
    { limit: pageLength + 2, newestFirst: true },
  );
  const found = items.map(({ record }) => record).filter(({ id }) => id !== after);
  const files = found.slice(0, pageLength);
  const last = files.at(-1);
  return { files, ...(found.length > pageLength && last && { next: last.id }) };
}

export interface MayDecide {
  /** What the agent who asks may decide about files. */
  mayDecide: FileDecision[];
  /** Who may import, for those who may not: names. */
  importers: string[];
}

/** What an agent may decide about files, and who imports them when it is somebody else (S4 art. 5). */
export async function decisionsIn(deps: Deps, actor: Actor): Promise<MayDecide> {
  const mayDecide = [...(await decisionsOf(deps, actor))];
  if (mayDecide.includes('import')) return { mayDecide, importers: [] };
  const agents = await listAll(deps.records, 'accountsOfCaf', { cafCode: actor.cafCode ?? '' });
  const importers = agents.map(({ record }) => record).filter(isImporter);
  return {
    mayDecide,
    importers: importers.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
  };
}
