import { createHash, randomUUID } from 'node:crypto';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s3PrivateFiles } from '../../../adapters/s3/private-files.ts';
import type { PrivateFiles } from '../../../domain/files/private-files.ts';
import { largestFile } from '../../../domain/files/stored-file.ts';
import { takeUpload } from '../../../domain/files/take-upload.ts';
import { pieceBytes, pieceKey, piecesOf } from '../../../domain/files/upload.ts';
import type { AccountId } from '../../../domain/identifiers.ts';
import { jpeg, pdf, pdfOf } from '../../builders/scans.ts';
import { type OwnResources, ownResources } from '../../engines.ts';

let own: OwnResources;
let files: PrivateFiles;
beforeAll(async () => {
  own = await ownResources();
  files = s3PrivateFiles({ client: own.clients.s3, bucket: String(own.env.PRIVATE_BUCKET) });
});
afterEach(() => own.gateway.faults.clear());
afterAll(() => own.stop());

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

describe('private files', () => {
  it('come back byte for byte, with their type', async () => {
    await files.write('scans/a', bytes, 'application/pdf');
    expect(await files.read('scans/a')).toEqual(bytes);
    const { ContentType } = await own.clients.s3.send(
      new GetObjectCommand({ Bucket: own.env.PRIVATE_BUCKET, Key: 'scans/a' }),
    );
    expect(ContentType).toBe('application/pdf');
  });

  it('come back in parts, the last one shorter, and nothing behind it', async () => {
    await files.write('scans/b', bytes, 'application/pdf');
    expect(await files.read('scans/b', { from: 0, length: 600 })).toEqual(bytes.subarray(0, 600));
    expect(await files.read('scans/b', { from: 600, length: 600 })).toEqual(bytes.subarray(600));
    expect(await files.read('scans/b', { from: 1200, length: 600 })).toBeUndefined();
  });

  it('are replaced by what is written in their place', async () => {
    await files.write('uploads/c', bytes, 'application/octet-stream');
    await files.write('uploads/c', bytes.subarray(0, 3), 'application/octet-stream');
    expect(await files.read('uploads/c')).toEqual(bytes.subarray(0, 3));
  });

  it('that are not there are undefined', async () => {
    expect(await files.read('scans/absent')).toBeUndefined();
  });

  it('are gone once erased, and erasing what is not there does nothing', async () => {
    await files.write('commitments/d', bytes, 'application/pdf');
    await files.erase('commitments/d');
    await files.erase('commitments/d');
    expect(await files.read('commitments/d')).toBeUndefined();
  });

  it('throw when the store is broken, so that nobody takes it for an absence', async () => {
    own.gateway.faults.order({ service: 's3', operation: 'GetObject', mode: 'before' });
    await expect(files.read('scans/a')).rejects.toThrow();
  });
});

describe('taking what was sent', () => {
  const actor = { accountId: 'C26-000001' as AccountId };
  const folder = 'scans/S26-0000-0000';

  /** Sends a file in its pieces, all but those left out. */
  async function send(content: Uint8Array, without: readonly number[] = [], by = actor.accountId) {
    const id = randomUUID();
    for (let piece = 0; piece < piecesOf(content.length); piece += 1) {
      if (without.includes(piece)) continue;
      const part = content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
      await files.write(pieceKey(by, id, piece), part, 'application/octet-stream');
    }
    return { id, name: 'Retour signé.docx', bytes: content.length };
  }

  it.each([1, 2.4, 20])(
    'ACT-04 keeps a PDF of %d pieces as it was sent, under its own digest',
    async (pieces) => {
      const content = pdfOf(Math.floor(pieces * pieceBytes));
      const taken = await takeUpload(files, actor, await send(content), folder);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(taken).toEqual({
        ok: true,
        value: {
          key: `${folder}/${sha256}`,
          name: 'Retour signé.pdf',
          contentType: 'application/pdf',
          bytes: content.length,
          sha256,
        },
      });
      expect(Buffer.from((await files.read(`${folder}/${sha256}`)) ?? []).equals(content)).toBe(true);
    },
  );

  it('ACT-04 takes twice what is sent twice, into one place', async () => {
    const sent = await send(pdf(700_000));
    const [first, second] = await Promise.all([
      takeUpload(files, actor, sent, folder),
      takeUpload(files, actor, sent, folder),
    ]);
    expect(first).toEqual(second);
  });

  it('ACT-04 keeps a picture without what was added behind it', async () => {
    const picture = jpeg();
    const taken = await takeUpload(
      files,
      actor,
      await send(Buffer.concat([picture, Buffer.from('PK\x03\x04')])),
      folder,
    );
    expect(taken.ok && [taken.value.bytes, taken.value.name]).toEqual([picture.length, 'Retour signé.jpg']);
  });

  it.each([[0], [1], [2]])('ACT-04 refuses a file of which piece %d never came', async (missing) => {
    const sent = await send(pdfOf(2.4 * pieceBytes), [missing]);
    expect(await takeUpload(files, actor, sent, folder)).toEqual({ ok: false, problem: 'file-not-arrived' });
  });

  it('ACT-04 refuses a file of another length than it said', async () => {
    const sent = await send(pdf(1000));
    for (const bytes of [sent.bytes - 1, sent.bytes + 1, pieceBytes, pieceBytes + 1, largestFile]) {
      expect(await takeUpload(files, actor, { ...sent, bytes }, folder)).toEqual({
        ok: false,
        problem: 'file-not-arrived',
      });
    }
  });

  it('ACT-04 does not give one what another sent, be the identifier known', async () => {
    const sent = await send(pdf(), [], 'C26-000002' as AccountId);
    expect(await takeUpload(files, actor, sent, folder)).toEqual({ ok: false, problem: 'file-not-arrived' });
  });

  it('ACT-04 keeps nothing of what is no scan', async () => {
    const sent = await send(Buffer.from('PK\x03\x04 [Content_Types].xml'));
    const into = 'scans/S26-0000-REFUSED';
    expect(await takeUpload(files, actor, sent, into)).toEqual({ ok: false, problem: 'file-office' });
    const { Contents = [] } = await own.clients.s3.send(
      new ListObjectsV2Command({ Bucket: own.env.PRIVATE_BUCKET, Prefix: into }),
    );
    expect(Contents).toEqual([]);
  });
});
