import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../domain/files/file-name.ts';
import { StoredFile } from '../../../domain/files/stored-file.ts';

describe('the name of a private file', () => {
  it.each([
    ['Convention signée.pdf', 'Convention signée.pdf'],
    ['C:\\Users\\marie\\Bureau\\scan 12.PDF', 'scan 12.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['facture.pdf.exe', 'facture.pdf.pdf'],
    ['convention\u202efdp.exe', 'conventionfdp.pdf'],
    ['a"; filename="b\r\nX: y.pdf', 'a-; filename=-b X- y.pdf'],
    ['.pdf', 'document.pdf'],
    ['...', 'document.pdf'],
    ['', 'document.pdf'],
  ])('ACT-04 %j is kept as %j', (given, kept) => {
    expect(fileNameOf(given, 'application/pdf')).toBe(kept);
  });

  it('ACT-04 says what the file really is', () => {
    expect(fileNameOf('scan.pdf', 'image/jpeg')).toBe('scan.jpg');
    expect(fileNameOf('scan', 'image/png')).toBe('scan.png');
  });

  it('ACT-04 is one that the record takes, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = fileNameOf(given, 'application/pdf');
        expect(StoredFile.shape.name.parse(name)).toBe(name);
        expect(name).not.toMatch(/[/\\"<>:|?*\r\n]/u);
        expect(name.endsWith('.pdf')).toBe(true);
      }),
    );
  });
});
