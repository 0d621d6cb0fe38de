import { type TableProblem, tableProblemMessage } from '../cells/table-problem.ts';
import { noteWords } from './note-words.ts';
import type { CheckReport, ReportNote } from './report.ts';

/** Says in French why a file cannot be read, and what to do about it. */
export function fileProblemWords({ code, ...facts }: NonNullable<CheckReport['problem']>): string {
  if (code === 'too-large') {
    return 'Le fichier pèse plus de 64\u00a0Mo. Gardez une ligne par personne et les seules colonnes du modèle. Ne le partagez pas en plusieurs fichiers\u00a0: chaque dépôt annule et remplace le précédent.';
  }
  // The check is what makes problems: what goes with their code is what the code asks for.
  return tableProblemMessage({ code, ...facts } as TableProblem);
}

/** What a note is about, as reports name it. */
export const noteColumn = ({ column }: Pick<ReportNote, 'column'>): string =>
  column === 'ligne' ? 'toute la ligne' : column;

/** What was found, by kind, faults first and the most frequent first: how often, and what to do. */
export const countsInWords = (
  { countsByCode }: Pick<CheckReport, 'countsByCode'>,
  isFirst: (code: string) => boolean,
): { code: string; count: number; words: string }[] =>
  Object.entries(countsByCode)
    .map(([code, count]) => ({ code, count, words: noteWords({ code }) }))
    .sort((a, b) => Number(isFirst(b.code)) - Number(isFirst(a.code)) || b.count - a.count);
