import { done, type Result, refused } from '../result.ts';
import { otherKindOf, otherKindWindow } from './other-kinds.ts';
import { largestFile, type StoredFileType } from './stored-file.ts';

/** Why a file is refused: each has its French words in `contract/french-issues.ts`, which say what to do instead. */
export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-cut'
  | 'file-dimensions'
  | 'file-two-in-one'
  | 'file-office'
  | 'file-archive'
  | 'file-heic'
  | 'file-picture'
  | 'file-unknown';

export interface Examined {
  contentType: StoredFileType;
  /** Where the document ends: what a telephone, or somebody, added behind a picture is left out. */
  end: number;
}

/**
 * What a file really is, told from its bytes and not from its name (ACT-04): a PDF, a JPEG or a PNG, whole. Pages ask
 * it before they send, and the server before it keeps.
 */
export function examineFile(bytes: Uint8Array): Result<Examined, FileRefusal> {
  if (bytes.length === 0) return refused('file-empty');
  if (bytes.length > largestFile) return refused('file-too-large');
  const pdfAt = textOf(bytes, 0, headerWindow).search(/%PDF-\d\.\d/);
  const picture = startsWith(bytes, jpegStart)
    ? examineJpeg(bytes)
    : startsWith(bytes, pngStart)
      ? examinePng(bytes)
      : undefined;
  // What one program shows as a picture and another as a document is not what anybody meant to send.
  if (picture) return pdfAt >= 0 ? refused('file-two-in-one') : picture;
  const other = otherKindOf(textOf(bytes, 0, otherKindWindow));
  if (pdfAt < 0) return refused(other ?? 'file-unknown');
  return other ? refused('file-two-in-one') : examinePdf(bytes);
}

const jpegStart = [0xff, 0xd8, 0xff];
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Bytes in which readers look for the header of a PDF, and, at the other end, for its last line. */
const headerWindow = 1024;
const trailerWindow = 2048;

/** Pixels on a side of a page that can be read, and of one that can be opened. */
const sides = { least: 100, most: 30_000 };
const mostPixels = 300_000_000;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Bytes as characters, one for one. */
const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), to));

function examinePdf(bytes: Uint8Array): Result<Examined, FileRefusal> {
  const tail = textOf(bytes, bytes.length - trailerWindow, bytes.length);
  const last = tail.lastIndexOf('%%EOF');
  if (last < 0 || !/startxref\s+\d+\s+$/.test(tail.slice(0, last))) return refused('file-cut');
  // The directory of an archive, which is read from its end.
  if (tail.includes('PK\x05\x06', last)) return refused('file-two-in-one');
  return done({ contentType: 'application/pdf', end: bytes.length });
}

/** Walks from marker to marker, which tells a picture that stops before its end. */
function examineJpeg(bytes: Uint8Array): Result<Examined, FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let size: { width: number; height: number } | undefined;
  let drawn = false;
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2;
    if (marker === 0xd9) {
      return size && drawn ? ofSize(size, { contentType: 'image/jpeg', end: at }) : refused('file-cut');
    }
    if (at + 2 > bytes.length) break;
    const length = view.getUint16(at);
    if (length < 2 || at + length > bytes.length) break;
    if (isFrame(marker) && length >= 8) {
      size = { height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
    }
    at += length;
    if (marker === 0xda) {
      drawn = true;
      at = afterDrawing(bytes, at);
    }
  }
  return refused('file-cut');
}

/** Markers that begin a frame, and give its size; three of the same range say something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the next marker is: within what draws the picture, 0xFF is followed by nought or by a restart. */
function afterDrawing(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** Walks from chunk to chunk, from IHDR to IEND. */
function examinePng(bytes: Uint8Array): Result<Examined, FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let size: { width: number; height: number } | undefined;
  let drawn = false;
  let at = pngStart.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const kind = textOf(bytes, at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length) break;
    if (!size) {
      if (kind !== 'IHDR' || length !== 13) break;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    drawn ||= kind === 'IDAT' && length > 0;
    if (kind === 'IEND')
      return drawn ? ofSize(size, { contentType: 'image/png', end: next }) : refused('file-cut');
    at = next;
  }
  return refused('file-cut');
}

function ofSize(
  { width, height }: { width: number; height: number },
  examined: Examined,
): Result<Examined, FileRefusal> {
  const readable =
    Math.min(width, height) >= sides.least &&
    Math.max(width, height) <= sides.most &&
    width * height <= mostPixels;
  return readable ? done(examined) : refused('file-dimensions');
}
