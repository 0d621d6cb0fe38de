import type { Actor } from '../actor.ts';
import { isImporter } from '../caf/importer.ts';
import type { InForce } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import type { CouncilFile } from './council-file.ts';
import { sendingsIn } from './council-sendings.ts';
import { ownCouncil } from './own-council.ts';
import type { NextFile } from './sending-deadlines.ts';

/** Drops that a council sees at once: more than four years of monthly ones. */
const mostShown = 100;

/** A drop, with the name of whoever sent it. */
export interface ShownCouncilFile {
  file: CouncilFile;
  by: string;
}

/**
 * What a council sent, the last one first (CSV-09), the file that it owes (CSV-03), and how many agents of its Caf may
 * put one online.
 */
export async function ownCouncilFiles(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<
  { council: InForce; files: ShownCouncilFile[]; importers: number; next: NextFile | undefined } | undefined
> {
  const council = await ownCouncil(deps, id, actor);
  if (!council) return undefined;
  const [found, agents] = await Promise.all([
    listAll(deps.records, 'councilFilesOf', { habilitationId: council.id }),
    listAll(deps.records, 'accountsOfCaf', { cafCode: council.cafCode }),
  ]);
  const files = found.map(({ record }) => record).toReversed();
  return {
    council,
    files: await withSenders(deps, council, files.slice(0, mostShown)),
    next: sendingsIn(files, council, parisDay(deps.now()))?.next,
    importers: agents.filter(({ record }) => isImporter(record)).length,
  };
}

/** One of them; undefined for a file of another council, or of none. */
export async function ownCouncilFile(
  deps: Deps,
  { id, fileId }: { id: string; fileId: string },
  actor: Actor,
): Promise<ShownCouncilFile | undefined> {
  const council = await ownCouncil(deps, id, actor);
  const file = council && (await deps.records.get('councilFile', [council.id, fileId]));
  return file && (await withSenders(deps, council, [file]))[0];
}

/** A person by name, as the annex names or named them; a program by the name that its access was given. */
async function withSenders(
  deps: Deps,
  council: InForce,
  files: readonly CouncilFile[],
): Promise<ShownCouncilFile[]> {
  const named = new Map(
    council.persons.flatMap(({ accountId, firstName, lastName }) =>
      accountId ? [[String(accountId), `${firstName} ${lastName}`] as const] : [],
    ),
  );
  const programs = new Map<string, string>();
  if (files.some(({ via }) => via === 'software')) {
    const clients = await listAll(deps.records, 'feedClientsOf', { habilitationId: council.id });
    for (const { record } of clients) programs.set(record.id, record.name);
  }
  const gone = files.flatMap(({ via, by }) => (via === 'site' && !named.has(by) ? [by] : []));
  const accounts = await getMany(
    deps.records,
    'account',
    [...new Set(gone)].map((id) => [id] as const),
  );
  for (const account of accounts) {
    if (account) named.set(account.id, `${account.firstName} ${account.lastName}`);
  }
  return files.map((file) => ({ file, by: named.get(file.by) ?? programs.get(file.by) ?? file.by }));
}
