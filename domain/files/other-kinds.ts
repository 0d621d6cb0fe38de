import type { FileRefusal } from './examine-file.ts';

/** Characters that tell one kind from another. */
export const otherKindWindow = 4096;

/** A kind of file that we do not take: how it begins, what follows at a place, what it then speaks of. */
interface OtherKind {
  kind: FileRefusal;
  starts: readonly string[];
  next?: { at: number; oneOf: readonly string[] };
  speaksOf?: readonly string[];
}

const zip = ['PK\u0003\u0004', 'PK\u0005\u0006'];

const otherKinds: readonly OtherKind[] = [
  // Office files are archives that say what they hold near their beginning.
  { kind: 'file-office', starts: zip, speaksOf: ['[Content_Types]', 'word/', 'xl/', 'ppt/', 'vnd.oasis'] },
  { kind: 'file-office', starts: ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '{\\rtf'] },
  { kind: 'file-archive', starts: [...zip, 'Rar!', '7z\u00bc\u00af', '\u001f\u008b'] },
  {
    kind: 'file-heic',
    starts: [''],
    next: { at: 4, oneOf: ['ftyphei', 'ftyphevc', 'ftypmif1', 'ftypmsf1'] },
  },
  { kind: 'file-picture', starts: [''], next: { at: 4, oneOf: ['ftypavif', 'ftypavis'] } },
  { kind: 'file-picture', starts: ['RIFF'], next: { at: 8, oneOf: ['WEBP'] } },
  { kind: 'file-picture', starts: ['BM'], next: { at: 6, oneOf: ['\0\0\0\0'] } },
  { kind: 'file-picture', starts: ['GIF8', 'II*\0', 'MM\0*'] },
  // Programs, scripts and pages.
  { kind: 'file-unknown', starts: ['MZ', '\u007fELF', '#!', '%!PS'] },
];

/**
 * What a file is when it begins as something that we do not take; undefined when it begins as nothing we know.
 * @param head its first {@link otherKindWindow} bytes, one character each
 */
export function otherKindOf(head: string): FileRefusal | undefined {
  const known = otherKinds.find(
    ({ starts, next, speaksOf }) =>
      starts.some((start) => head.startsWith(start)) &&
      (!next || next.oneOf.some((word) => head.startsWith(word, next.at))) &&
      (!speaksOf || speaksOf.some((word) => head.includes(word))),
  );
  return known?.kind ?? (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(head) ? 'file-unknown' : undefined);
}
