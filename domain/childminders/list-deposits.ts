import type { Actor } from '../actor.ts';
import { isImporter } from '../caf/importer.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import type { CouncilFile } from './council-file.ts';
import { actsAsImporter } from './council-file-of.ts';
import { nextFileOf } from './council-sendings.ts';
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
  const [next, reminders] = await Promise.all([
    inForce ? nextFileOf(deps, convention, parisDay(deps.now())) : undefined,
    deps.records.list(
      'councilRemindersOf',
      { habilitationId: convention.id },
      { limit: mostReminders, newestFirst: true },
    ),
  ]);
  return { ...council, next, remindedOn: reminders.items.map(({ record }) => record.on) };
}

/** Files of the department, newest first, with the councils that sent them (CSV-05, CSV-09). */
export async function listCouncilDeposits(
  deps: Deps,
  { after }: { after?: string | undefined },
  actor: Actor,
): Promise<{ councils: AwaitedCouncil[]; files: CouncilFile[]; next?: string } & MayImport> {
  const cafCode = actor.cafCode ?? '';
  const [councils, listed, may] = await Promise.all([
    councilsOf(deps, cafCode),
    listAll(deps.records, 'councilFilesOfCaf', { cafCode }),
    mayImportIn(deps, actor),
  ]);
  // Some dozens a year: newest first, after the last of the page before.
  const files = listed
    .map(({ record }) => record)
    .filter((file) => after === undefined || file.id < after)
    .toReversed();
  const page = files.slice(0, pageLength);
  const last = page.at(-1);
  return {
    councils: await Promise.all(councils.map((council) => withSendings(deps, council))),
    files: page,
    ...(files.length > pageLength && last && { next: last.id }),
    ...may,
  };
}

export interface MayImport {
  mayImport: boolean;
  /** Who may, for those who may not: names. */
  importers: string[];
}

/** Whether an agent may import, and else who may (S4 art. 5). */
export async function mayImportIn(deps: Deps, actor: Actor): Promise<MayImport> {
  if (await actsAsImporter(deps, actor)) return { mayImport: true, importers: [] };
  const agents = await listAll(deps.records, 'accountsOfCaf', { cafCode: actor.cafCode ?? '' });
  const importers = agents.map(({ record }) => record).filter(isImporter);
  return {
    mayImport: false,
    importers: importers.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
  };
}
