import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineFile } from '../../../domain/files/examine-file.ts';
import { largestFile } from '../../../domain/files/stored-file.ts';
import { jpeg, pdf, pdfOf, png } from '../../builders/scans.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const verdict = (bytes: Uint8Array): string => {
  const examined = examineFile(bytes);
  return examined.ok ? examined.value.contentType : examined.problem;
};
const endOf = (bytes: Uint8Array): number => {
  const examined = examineFile(bytes);
  return examined.ok ? examined.value.end : -1;
};
const directory = Buffer.concat([latin('PK\x05\x06'), Buffer.alloc(18)]);

describe('ACT-04 what a file is', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a JPEG', jpeg(), 'image/jpeg'],
    ['a PNG', png(), 'image/png'],
  ])('ACT-04 takes %s whole', (_, bytes, contentType) => {
    expect(examineFile(bytes)).toEqual({ ok: true, value: { contentType, end: bytes.length } });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['a Word document', latin('PK\x03\x04....[Content_Types].xml word/document.xml'), 'file-office'],
    ['a spreadsheet', latin('PK\x03\x04......xl/workbook.xml'), 'file-office'],
    [
      'an OpenDocument text',
      latin('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text'),
      'file-office',
    ],
    ['an old Word document', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1......'), 'file-office'],
    ['a rich text', latin('{\\rtf1\\ansi'), 'file-office'],
    ['an archive', latin('PK\x03\x04....scan.pdf'), 'file-archive'],
    ['another archive', latin('7z\xbc\xaf\x27\x1c'), 'file-archive'],
    ['a photograph of an iPhone', latin('\0\0\0\x24ftypheic\0\0\0\0mif1'), 'file-heic'],
    ['an AVIF', latin('\0\0\0\x24ftypavif'), 'file-picture'],
    ['a WebP', latin('RIFF\x01\x02\x03\x04WEBPVP8 '), 'file-picture'],
    ['a TIFF', latin('II*\0\x08\0\0\0'), 'file-picture'],
    ['a GIF', latin('GIF89a'), 'file-picture'],
    ['a bitmap', latin('BM\x01\x02\x03\x04\0\0\0\0'), 'file-picture'],
    ['a page', latin('<!doctype html><p>%PDF'), 'file-unknown'],
    ['a drawing with scripts', latin('\xef\xbb\xbf <svg onload="alert(1)">'), 'file-unknown'],
    ['a program', latin('MZ\x90\0'), 'file-unknown'],
    ['a film', latin('\0\0\0\x18ftypmp42'), 'file-unknown'],
    ['plain text', latin('Convention signée le 8 janvier'), 'file-unknown'],
    ['the name of a PDF alone', latin('%PDF-'), 'file-unknown'],
  ])('ACT-04 refuses %s, whatever its name says', (_, bytes, refusal) => {
    expect(verdict(bytes)).toBe(refusal);
  });

  it('ACT-04 takes ten megabytes, and not a byte more', () => {
    const whole = pdfOf(largestFile);
    expect(whole.length).toBe(largestFile);
    expect(verdict(whole)).toBe('application/pdf');
    expect(verdict(Buffer.concat([whole, latin('\n')]))).toBe('file-too-large');
  });

  it('ACT-04 finds the header of a PDF within its first kilobyte, where scanners put words before it', () => {
    expect(verdict(Buffer.concat([Buffer.alloc(900, 0x20), pdf()]))).toBe('application/pdf');
    expect(verdict(Buffer.concat([Buffer.alloc(1030, 0x20), pdf()]))).toBe('file-unknown');
  });

  it.each([
    ['an archive', latin('PK\x03\x04....scan')],
    ['a page', latin('<html><script>alert(1)</script>')],
    ['a program', latin('MZ\x90\0')],
    ['a picture', latin('GIF89a')],
    ['a JPEG', jpeg().subarray(0, 300)],
    ['a PNG', png().subarray(0, 300)],
  ])('ACT-04 refuses what begins as %s and goes on as a PDF', (_, start) => {
    expect(verdict(Buffer.concat([start, pdf()]))).toBe('file-two-in-one');
  });

  it('ACT-04 refuses a PDF that an archive follows', () => {
    expect(verdict(Buffer.concat([pdf(), directory]))).toBe('file-two-in-one');
    const far = Buffer.concat([pdf(), Buffer.alloc(3000, 0x41), directory]);
    expect(verdict(far)).toBe('file-cut');
  });

  it.each([
    ['a JPEG', jpeg()],
    ['a PNG', png()],
  ])(
    'ACT-04 leaves out what was added behind %s: a film of the telephone, an archive, a page',
    (_, picture) => {
      for (const added of [latin('\0\0\0\x18ftypmp42'), directory, latin('<html>'), pdf(), jpeg()]) {
        const bytes = Buffer.concat([picture, Buffer.alloc(1100), added]);
        expect(endOf(bytes)).toBe(picture.length);
      }
    },
  );

  it.each([
    ['a JPEG', jpeg()],
    ['a PNG', png()],
    ['a PDF', pdf()],
  ])('ACT-04 refuses %s that stops before its end, wherever it stops', (_, bytes) => {
    // The blank line after a PDF's last word is none of it.
    for (let length = 12; length < bytes.length - 1; length += 1) {
      const cut = verdict(bytes.subarray(0, length));
      expect(['file-cut', 'file-unknown'], `${length} of ${bytes.length} bytes`).toContain(cut);
    }
  });

  it.each([
    [1, 1],
    [99, 600],
    [600, 0],
    [40_000, 600],
    [29_000, 29_000],
  ])('ACT-04 refuses a picture of %d by %d, which nobody could read or open', (width, height) => {
    expect(verdict(png(width, height))).toBe('file-dimensions');
    expect(verdict(jpeg(width, height))).toBe('file-dimensions');
  });

  it('ACT-04 answers for any bytes at all, and never keeps more than it was given', () => {
    const starts = [latin('%PDF-1.7\n'), jpeg().subarray(0, 60), png().subarray(0, 60), Buffer.alloc(0)];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const bytes = Buffer.concat([start, rest]);
        expect(endOf(bytes)).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it('ACT-04 never takes a whole document with a byte of its beginning changed for another kind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(pdf(), jpeg(), png()),
        fc.nat(40),
        fc.integer({ min: 1, max: 255 }),
        (whole, at, change) => {
          const bytes = Uint8Array.from(whole);
          bytes[at] = (bytes[at] ?? 0) ^ change;
          expect([verdict(whole), 'file-cut', 'file-unknown', 'file-dimensions', 'file-picture']).toContain(
            verdict(bytes),
          );
        },
      ),
    );
  });
});
