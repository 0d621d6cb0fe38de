import { tidyLine } from '../text.ts';

/** The name of a file as lists show it: without folders, without characters that nobody sees, shortened. */
export function droppedFileName(given: string): string {
  const bare = tidyLine(given)
    .replace(/^.*[/\\]/u, '')
    .replace(/[<>:"|?*]/gu, '-');
  return [...bare].slice(0, 110).join('').trim() || 'fichier.csv';
}
