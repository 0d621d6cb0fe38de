import { tidyLine } from '../text.ts';
import type { StoredFileType } from './stored-file.ts';

const extensions: Record<StoredFileType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/**
 * The name under which a file is kept and given back: without folders, without characters that a computer takes for
 * something else or that nobody sees, with the extension of what the file really is.
 */
export function fileNameOf(given: string, contentType: StoredFileType): string {
  const bare = tidyLine(given)
    .replace(/^.*[/\\]/u, '')
    .replace(/[<>:"|?*]/gu, '-')
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .replace(/^[.\s-]+|[.\s]+$/gu, '');
  const short = [...bare].slice(0, 100).join('').trim();
  return `${short || 'document'}.${extensions[contentType]}`;
}
