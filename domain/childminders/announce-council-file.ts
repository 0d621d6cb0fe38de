import type { Actor, Call } from '../actor.ts';
import type { InForce } from '../convention/own-convention.ts';
import type { Deps } from '../deps.ts';
import { newSortableId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { listAll } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { CouncilFile } from './council-file.ts';
import type { DepositLink, DepositLinks } from './deposit-links.ts';
import { droppedFileName } from './dropped-file-name.ts';
import { ownCouncil } from './own-council.ts';
import { councilFileTransitions } from './transitions.ts';

const hour = 3_600_000;
/** Links that one council may ask for, its program included, within an hour and a day: who mends a file needs no more. */
const mostWithin = [
  { most: 30, milliseconds: hour },
  { most: 100, milliseconds: 24 * hour },
] as const;
export const mostAnnounced = mostWithin[0].most;

export interface AnnouncedFile {
  file: CouncilFile;
  link: DepositLink;
}

/** What is said of a file before it is sent; `personsInformed` is the confirmation of CSV-10. */
export interface FileAnnouncement {
  fileName: string;
  bytes: number;
  personsInformed: true;
}

type LinkDeps = Deps & { links: DepositLinks };

/**
 * Gives an agent of a council the link by which a file is sent (CSV-02), and keeps who confirmed that the persons in it
 * were informed of their rights (CSV-10). A retry of the same intent gives a link to the same place.
 */
export async function announceCouncilFile(
  deps: LinkDeps,
  input: FileAnnouncement & { id: string },
  actor: Actor,
  call: Call,
): Promise<Result<AnnouncedFile, Problem>> {
  const council = await ownCouncil(deps, input.id, actor);
  if (!council) return refused({ code: 'not-found' });
  return announceFor(deps, council, input, { via: 'site', by: actor.accountId, trace: actor }, call);
}

interface Sender {
  via: CouncilFile['via'];
  by: string;
  trace: Parameters<typeof traceWrite>[1];
}

/** The same for whoever was identified otherwise: the program of a council. */
export async function announceFor(
  deps: LinkDeps,
  council: InForce,
  { fileName, bytes }: FileAnnouncement,
  sender: Sender,
  call: Call,
): Promise<Result<AnnouncedFile, Problem>> {
  const now = deps.now();
  const at = now.toISOString();
  const files = await listAll(deps.records, 'councilFilesOf', { habilitationId: council.id });
  const seen = files.find(({ record }) => record.lastCommand === call.commandId)?.record;
  if (seen) {
    // What was sent under another intent is none of this one's business.
    if (seen.state !== 'awaited' || seen.by !== sender.by) return refused({ code: 'conflict' });
    return done({ file: seen, link: await deps.links.linkTo(seen, now) });
  }
  const retryAfterSeconds = waitAfter(
    files.map(({ record }) => record),
    now,
  );
  if (retryAfterSeconds > 0) return refused({ code: 'too-many-attempts', retryAfterSeconds });
  const file: CouncilFile = {
    id: newSortableId(deps.random, now),
    habilitationId: council.id,
    cafCode: council.cafCode,
    fileName: droppedFileName(fileName),
    bytes,
    via: sender.via,
    by: sender.by,
    announcedAt: at,
    personsInformed: { at, by: sender.by },
    state: 'awaited',
    stateSince: at,
    version: 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'councilFile', record: file },
    traceWrite(deps, sender.trace, call, {
      cafCode: council.cafCode,
      action: 'council-file-announced',
      subject: { kind: 'habilitation', id: council.id },
      detail: file.id,
    }),
  ]);
  if (!committed.ok) return refused({ code: 'conflict' });
  const beyond = await waitBeyond(deps, file, now);
  return beyond > 0
    ? refused({ code: 'too-many-attempts', retryAfterSeconds: beyond })
    : done({ file, link: await deps.links.linkTo(file, now) });
}

/** Seconds until one more link may be asked for, after these files; 0 for at once. */
function waitAfter(files: readonly CouncilFile[], now: Date): number {
  const ages = files.map(({ announcedAt }) => now.getTime() - Date.parse(announcedAt)).sort((a, b) => a - b);
  const waits = mostWithin.map(({ most, milliseconds }) => milliseconds - (ages[most - 1] ?? milliseconds));
  return Math.max(0, ...waits.map((wait) => Math.ceil(wait / 1000)));
}

/**
 * Counts once more, now that the file is there: of many that were announced at the same instant, each sees those that came
 * before it was written, so that no more than the limit get a link. One that does not is said never to have come, and is no more the intent's: who
 * tries again with the same one is told to wait again.
 */
async function waitBeyond(deps: Deps, file: CouncilFile, now: Date): Promise<number> {
  const files = await listAll(deps.records, 'councilFilesOf', { habilitationId: file.habilitationId });
  const wait = waitAfter(
    files.flatMap(({ record }) => (record.id === file.id ? [] : [record])),
    now,
  );
  if (wait === 0) return 0;
  const { to } = councilFileTransitions.miss;
  const missed: CouncilFile = {
    ...file,
    state: to,
    stateSince: now.toISOString(),
    version: file.version + 1,
    lastCommand: `miss-${file.id}`,
  };
  await deps.records.commit([{ do: 'replace', kind: 'councilFile', record: missed }]);
  return wait;
}
