import type { CouncilFile } from './council-file.ts';
import type { ChildminderPointer } from './pointer.ts';

const day = 86_400_000;
/** Days after its check for which a file that nobody imported is kept. */
const keptUnimportedDays = 30;
/** Days for which the file before the one online is kept, to be rolled back to (CSV-08). */
export const keptPreviousDays = 90;

const daysSince = (from: string, now: Date): number => (now.getTime() - Date.parse(from)) / day;

/** Whether the file kept to be rolled back to has been kept for long enough. */
export const isPreviousOver = ({ previous }: ChildminderPointer, now: Date): boolean =>
  previous !== undefined && daysSince(previous.since, now) >= keptPreviousDays;

/**
 * Whether what was sent is to be erased: at the end of the convention, everything; else as soon as a file is neither
 * online nor the one before; and thirty days after its check when nobody imported it.
 */
export function isDueForErasure(
  file: CouncilFile,
  pointer: ChildminderPointer | undefined,
  now: Date,
): boolean {
  if (file.erasedAt) return false;
  if (file.erasing || pointer?.withdrawn) return true;
  if (pointer?.current?.fileId === file.id || pointer?.previous?.fileId === file.id) return false;
  // Just imported: the pointer was read before.
  if (file.state === 'online' || file.state === 'previous') return false;
  if (file.state === 'superseded') return true;
  return daysSince(file.checked?.at ?? file.announcedAt, now) >= keptUnimportedDays;
}
