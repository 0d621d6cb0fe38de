import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import type { Records } from '../records.ts';
import type { CouncilFile } from './council-file.ts';
import { type NextFile, nextFile } from './sending-deadlines.ts';

/** Whether a file arrived and had no fault: whatever the Caf did with it, the council kept its word. */
const wasGood = ({ checked, receivedAt }: CouncilFile): boolean =>
  receivedAt !== undefined &&
  checked !== undefined &&
  checked.faults === 0 &&
  checked.notCsv === undefined &&
  checked.kept > 0;

/** Files looked at from the last one back: a council that sends a hundred bad ones in a row has the Caf's ear by then. */
const mostLookedAt = 100;

type Council = Pick<Habilitation, 'cafCode' | 'duration'>;

/** What a council owes, and whether anything ever came of it. */
export interface Sendings {
  next: NextFile;
  /** No file ever arrived, among those looked at. */
  silent: boolean;
}

/** What {@link sendingsOf} says, from what was read: its last files, the newest first. */
export function sendingsIn(
  files: readonly CouncilFile[],
  { cafCode, duration }: Council,
  today: string,
): Sendings | undefined {
  if (!duration) return undefined;
  const lookedAt = files.slice(0, mostLookedAt);
  const arrivals = lookedAt.flatMap((file) => (wasGood(file) ? (file.receivedAt ?? []) : []));
  const last = arrivals.toSorted().at(-1);
  const next = nextFile(
    {
      department: cafCode,
      signedOn: duration.effectiveOn,
      lastGoodFileOn: last === undefined ? undefined : parisDay(new Date(last)),
    },
    today,
  );
  return { next, silent: lookedAt.every(({ receivedAt }) => receivedAt === undefined) };
}

/**
 * The next file of a council, as its convention and what it sent say (CSV-03), and whether it sent anything. The
 * department's code is that of its Caf: the public holidays are the same.
 * @param today a Paris day
 * @returns undefined before the convention took effect
 */
export async function sendingsOf(
  { records }: { records: Records },
  council: Council & Pick<Habilitation, 'id'>,
  today: string,
): Promise<Sendings | undefined> {
  if (!council.duration) return undefined;
  const { items } = await records.list(
    'councilFilesOf',
    { habilitationId: council.id },
    { limit: mostLookedAt, newestFirst: true },
  );
  return sendingsIn(
    items.map(({ record }) => record),
    council,
    today,
  );
}

/** The next file alone. */
export const nextFileOf = async (...of: Parameters<typeof sendingsOf>): Promise<NextFile | undefined> =>
  (await sendingsOf(...of))?.next;
