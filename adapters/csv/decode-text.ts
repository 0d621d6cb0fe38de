import type { Encoding } from '../../domain/cells/table-events.ts';
import type { FileKind, TableProblem } from '../../domain/cells/table-problem.ts';

/** First bytes by which formats that are no text are known. */
const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Excel and LibreOffice files are archives: the names of their parts, near the start, tell which. */
function kindOfArchive(bytes: Uint8Array): FileKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (start.includes('opendocument.spreadsheet')) return 'ods';
  return /\[Content_Types\]\.xml|xl\/|docProps\//.test(start) ? 'xlsx' : 'zip';
}

/** Text in UTF-16 without a mark has a null byte beside each ordinary letter: on one side only, nearly everywhere. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 2000);
  const nulls = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  });
  return Math.max(...nulls) > sample.length * 0.4 && Math.min(...nulls) < sample.length * 0.05;
}

/** Pages and documents that are text, and no table: known by how they begin. */
function kindOfMarkup(bytes: Uint8Array): FileKind | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^ï»¿/, '').trimStart();
  if (/^<(?:!doctype html|html|head|body|table)\b/i.test(start)) return 'html';
  return /^<\?xml\b/i.test(start) ? 'xml' : undefined;
}

/** Why these bytes, the first of a file, are no text that we read; undefined when they are. */
export function unreadable(bytes: Uint8Array): TableProblem | undefined {
  if (bytes.length === 0) return { code: 'empty' };
  const [kind] = signatures.find(([, start]) => startsWith(bytes, start)) ?? [];
  if (kind) return { code: 'not-text', kind: kind === 'zip' ? kindOfArchive(bytes) : kind };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || looksLikeUtf16(bytes))
    return { code: 'utf-16' };
  const markup = kindOfMarkup(bytes);
  if (markup) return { code: 'not-text', kind: markup };
  return bytes.includes(0) ? { code: 'not-text', kind: 'binary' } : undefined;
}

/**
 * Bytes of a file as text: UTF-8 where they are valid UTF-8 (with or without a byte order mark), else Windows-1252,
 * which spreadsheets still write and under which any byte has a meaning. Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): { encoding: Encoding; text: string } | TableProblem {
  const problem = unreadable(bytes);
  if (problem) return problem;
  const read = (encoding: Encoding, fatal: boolean) => ({
    encoding,
    text: new TextDecoder(encoding, { fatal }).decode(bytes).replace(/\r\n?/g, '\n'),
  });
  try {
    return read('utf-8', true);
  } catch {
    return read('windows-1252', false);
  }
}
