import type { ChangeCounts } from './change-counts.ts';
import type { CouncilFile } from './council-file.ts';

/** What an importer is warned of before importing (CSV-05, CSV-08). */
export const importWarnings = [
  'unusual-removal',
  'shrinking',
  'same-file',
  'older-file',
  'nobody',
  'namesakes',
  'rights-asked',
] as const;
export type ImportWarning = (typeof importWarnings)[number];

/** A removal is unusual above this share of the people online, and this number. */
const unusualShare = 0.1;
const unusualNumber = 20;
/** A file shrinks when it would show this share fewer people. */
const shrinkingShare = 0.05;

/** Whether so many people removed must be confirmed by their number. */
export const isUnusualRemoval = ({ before, removed }: Pick<ChangeCounts, 'before' | 'removed'>): boolean =>
  removed > unusualNumber && removed > before * unusualShare;

/** What to warn of, from the counts and from the file that is online. */
export function warningsOf(
  counts: ChangeCounts,
  file: Pick<CouncilFile, 'checked' | 'receivedAt' | 'announcedAt'>,
  online: Pick<CouncilFile, 'checked' | 'receivedAt' | 'announcedAt'> | undefined,
): ImportWarning[] {
  const arrived = (one: Pick<CouncilFile, 'receivedAt' | 'announcedAt'>) => one.receivedAt ?? one.announcedAt;
  const found: Record<ImportWarning, boolean> = {
    'unusual-removal': isUnusualRemoval(counts),
    shrinking: counts.after < counts.before * (1 - shrinkingShare),
    'same-file': online?.checked !== undefined && online.checked.sha256 === file.checked?.sha256,
    'older-file': online !== undefined && arrived(file) < arrived(online),
    nobody: counts.after === 0,
    namesakes: counts.namesakes > 0,
    'rights-asked': counts.rights > 0,
  };
  return importWarnings.filter((warning) => found[warning]);
}
