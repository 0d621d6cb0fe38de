import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest, recordSignature } from '../../contract/caf.ts';
import { downloadScan, sendUploadPiece } from '../../contract/caf-files.ts';
import { largestFile } from '../../domain/files/stored-file.ts';
import { pieceBytes, type SentFile } from '../../domain/files/upload.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { everyRecord } from '../builders/every-record.ts';
import { jpeg, pdf, pdfOf, png } from '../builders/scans.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, signature } from './habilitations.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';
import { copiesFor, scanned, sentFile } from './scans.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let one: Somebody;
let other: Somebody;
let elsewhere: Somebody;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  other = await agent(stage, 'caf-agent', '26');
  elsewhere = await agent(stage, 'caf-agent', '73');
});
afterAll(() => stage.stop());

const record = async (scan: SentFile, as = one) => {
  const { id, version } = await habilitation(stage, one.browser, 'accepted');
  const body = { version, signature: { ...signature, scan } };
  return { id, reply: await stage.call(recordSignature, { as: as.browser, params: { id }, body }) };
};

const download = async (id: string, part?: string): Promise<Buffer> => {
  const query: Record<string, string> = part === undefined ? {} : { part };
  const { raw } = await stage.call(downloadScan, { as: one.browser, params: { id }, query });
  expect(raw.isBase64Encoded).toBe(true);
  return Buffer.from(raw.body, 'base64');
};

describe('the scan of the signed convention', () => {
  it.each([
    ['a PDF', pdf(1_300_000), 'application/pdf', 'Retour signé.pdf'],
    ['a JPEG', jpeg(1654, 2339, 700_000), 'image/jpeg', 'Retour signé.jpg'],
    ['a PNG', png(), 'image/png', 'Retour signé.png'],
  ])('ACT-04 goes with the return, and comes back byte for byte: %s', async (_, content, type, name) => {
    const { id } = await scanned(stage, one.browser, content);
    const { convention } = await stage.done(readRequest, { as: other.browser, params: { id } });
    expect(convention?.signature?.scan).toEqual({ name, contentType: type, bytes: content.length });
    expect((await download(id)).equals(content)).toBe(true);
  });

  it('ACT-04 of ten megabytes comes back in parts, each of them in the journal', async () => {
    const content = pdfOf(largestFile);
    const { id } = await scanned(stage, one.browser, content);
    const parts = [await download(id, '0'), await download(id, '1'), await download(id, '2')];
    expect(Buffer.concat(parts).equals(content)).toBe(true);
    expect((await actionsAbout(stage, id)).filter((action) => action === 'scan-downloaded')).toHaveLength(3);
  });

  it('AVN-01 of an avenant is given under the number of the avenant, and to its own department alone', async () => {
    const { id } = await scanned(stage, one.browser, pdf(100));
    const kept = (await stage.deps.records.get('habilitation', [id]))?.convention?.signature;
    const record = {
      ...everyRecord.amendment,
      habilitationId: HabilitationId.parse(id),
      number: 2,
      signature: kept,
    };
    await stage.deps.records.commit([{ do: 'create', kind: 'amendment', record }]);
    const query = { amendment: '2' };
    const { raw } = await stage.call(downloadScan, { as: one.browser, params: { id }, query });
    expect(Buffer.from(raw.body, 'base64').equals(pdf(100))).toBe(true);
    const refusedTo = (as: Somebody, number: string) =>
      stage.refused(downloadScan, { as: as.browser, params: { id }, query: { amendment: number } });
    expect([await refusedTo(elsewhere, '2'), await refusedTo(one, '3')]).toEqual(['not-found', 'not-found']);
  });

  it('ACT-04 tells a page its name, type and size, and neither where it lies nor its digest', async () => {
    const { id } = await scanned(stage, one.browser);
    const { raw } = await stage.call(readRequest, { as: one.browser, params: { id } });
    expect(raw.body).not.toMatch(/sha256|scans\//);
    const kept = (await stage.deps.records.get('habilitation', [id]))?.convention?.signature?.scan;
    expect(kept?.sha256).toBe(createHash('sha256').update(pdf()).digest('hex'));
  });

  it('ACT-04 is never one that a browser names by its key', async () => {
    const { id } = await scanned(stage, one.browser);
    const stolen = (await stage.deps.records.get('habilitation', [id]))?.convention?.signature?.scan;
    const { id: mine, version } = await habilitation(stage, one.browser, 'accepted');
    const body = { version, signature: { ...signature, scan: stolen } } as never;
    expect(await stage.refused(recordSignature, { as: one.browser, params: { id: mine }, body })).toBe(
      'invalid-request',
    );
  });

  it('ACT-01 is given to no other department, nor to anybody where there is none', async () => {
    const { id } = await scanned(stage, one.browser);
    expect(await stage.refused(downloadScan, { as: elsewhere.browser, params: { id } })).toBe('not-found');
    expect(await stage.refused(downloadScan, { as: one.browser, params: { id }, query: { part: '2' } })).toBe(
      'not-found',
    );
    const bare = await habilitation(stage, one.browser, 'signed');
    expect(await stage.refused(downloadScan, { as: one.browser, params: { id: bare.id } })).toBe('not-found');
  });

  it.each([
    ['a Word document renamed', Buffer.from('PK\x03\x04 [Content_Types].xml word/', 'latin1'), /Word/],
    ['a photograph of an iPhone', Buffer.from('\0\0\0\x24ftypheic', 'latin1'), /HEIC/],
    ['a PDF cut short', pdf(5000).subarray(0, 3000), /incomplet/],
    ['a page', Buffer.from('<script>alert(1)</script>'), /n’est pas un PDF/],
  ])('ACT-04 says beside the field what to do with %s, and records nothing', async (_, content, words) => {
    const scan = await sentFile(stage, one.browser, content);
    const { id, reply } = await record(scan);
    expect(reply.problem?.errors).toEqual([
      { path: 'signature.scan', message: expect.stringMatching(words) },
    ]);
    expect((await stage.deps.records.get('habilitation', [id]))?.state).toBe('accepted');
    expect(await copiesFor(stage, id)).toBe(0);
  });

  it('ACT-04 that a colleague sent is not taken', async () => {
    const { reply } = await record(await sentFile(stage, other.browser));
    expect(reply.problem?.errors?.[0]?.message).toMatch(/pas arrivé en entier/);
  });

  it('ACT-04 that never came, or came in part, is asked for again', async () => {
    const never = { id: randomUUID(), name: 'scan.pdf', bytes: 4000 };
    expect((await record(never)).reply.problem?.code).toBe('invalid-request');
    const half = { ...(await sentFile(stage, one.browser)), bytes: pieceBytes + 10 };
    expect((await record(half)).reply.problem?.code).toBe('invalid-request');
  });

  it('ACT-04 in a piece too heavy, or under a name that is none, is refused', async () => {
    const params = { upload: randomUUID(), piece: '0' };
    const heavy = Buffer.alloc(pieceBytes + 3).toString('base64');
    const send = (call: object) =>
      stage.refused(sendUploadPiece, { as: one.browser, params, body: { bytes: 'AAAA' }, ...call });
    expect(await send({ body: { bytes: heavy } })).toBe('invalid-request');
    expect(await send({ params: { ...params, piece: '20' } })).toBe('invalid-request');
    expect(await send({ params: { ...params, upload: '../../scans/S26-0000-0000' } })).toBe(
      'invalid-request',
    );
  });

  it('ACT-04 sent twice at once is recorded once, and there is one copy', async () => {
    for (const _ of [1, 2, 3]) {
      const { id, version } = await habilitation(stage, one.browser, 'accepted');
      const scan = await sentFile(stage, one.browser);
      const call = {
        as: one.browser,
        params: { id },
        body: { version, signature: { ...signature, scan } },
        commandId: randomUUID(),
      };
      const replies = await Promise.all([
        stage.call(recordSignature, call),
        stage.call(recordSignature, call),
      ]);
      expect(outcomes(replies)).toEqual([200, 200]);
      expect(await copiesFor(stage, id)).toBe(1);
    }
  });

  it('ACT-04 of two agents at once: the one that is recorded is the one that is kept', async () => {
    for (const _ of [1, 2, 3]) {
      const { id, version } = await habilitation(stage, one.browser, 'accepted');
      const contents = [pdf(10), pdf(20)] as const;
      const sent = [
        await sentFile(stage, one.browser, contents[0]),
        await sentFile(stage, other.browser, contents[1]),
      ] as const;
      const replies = await Promise.all(
        [one, other].map(({ browser }, index) =>
          stage.call(recordSignature, {
            as: browser,
            params: { id },
            body: { version, signature: { ...signature, scan: sent[index] } },
          }),
        ),
      );
      const winner = replies.findIndex(({ status }) => status === 200);
      expect(outcomes(replies)[0]).toBe(200);
      expect((await download(id)).equals(contents[winner] ?? Buffer.alloc(0))).toBe(true);
    }
  });
});
