import { formatCount, formatNumber } from '../../design/format.ts';
import type { TakenExport } from './take-export.ts';

/** What a file of requests really holds, once it is there: « 12 demandes téléchargées, 1 a été retirée entre-temps. » */
export function takenWords({ given, gone }: Pick<TakenExport, 'given' | 'gone'>): string {
  const taken = `${formatCount(given, 'demande')} ${given < 2 ? 'téléchargée' : 'téléchargées'}`;
  if (gone === 0) return `${taken}.`;
  return `${taken}, ${formatNumber(gone)}\u00a0${gone < 2 ? 'a été retirée' : 'ont été retirées'} entre-temps.`;
}

/** What is said of those that are kept and that nobody could open. */
export const unreadableWords = (unreadable: number): string =>
  unreadable < 2
    ? '1\u00a0demande n’a pas pu être ouverte'
    : `${formatNumber(unreadable)}\u00a0demandes n’ont pas pu être ouvertes`;
