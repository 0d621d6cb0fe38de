import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askForCommitment,
  downloadCommitment,
  fileCommitment,
  listCommitments,
  listOwnCommitments,
} from '../../contract/commitments.ts';
import { pieceBytes, type SentFile } from '../../domain/files/upload.ts';
import { jpeg, pdf, png } from '../builders/scans.ts';
import { mailsTo } from '../engines.ts';
import { asked, downloaded, filed, onRequest, sentCommitment, signedInLinf } from './commitments.ts';
import { openStage, type Stage } from './driver.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';
import { copiesFor, scanned, sentFile } from './scans.ts';
import { actionsAbout, recordsOf } from './table.ts';

let stage: Stage;
let one: Somebody;
let other: Somebody;
let elsewhere: Somebody;
let place: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  other = await agent(stage, 'caf-agent', '26');
  elsewhere = await agent(stage, 'caf-agent', '73');
  place = await signedInLinf(stage, one.browser);
});
afterAll(() => stage.stop());

const copies = (id: string) => copiesFor(stage, id, 'commitments');

const download = (id: string, number: number) => downloaded(stage, one.browser, id, number);
const keptOf = (id: string, number: number) =>
  stage.deps.records.get('commitmentRequest', [id, String(number)]);

describe('filing the commitment of a subcontractor', () => {
  it.each([
    ['a PDF', pdf(1_300_000), 'application/pdf', 'Engagement.pdf'],
    ['a JPEG', jpeg(1654, 2339, 700_000), 'image/jpeg', 'Engagement.jpg'],
    ['a PNG', png(), 'image/png', 'Engagement.png'],
  ])('LIN-09 reaches the Caf byte for byte: %s', async (_, content, type, name) => {
    const { id, browser } = place;
    const request = await asked(stage, one.browser, id);
    const own = await filed(stage, browser, id, request, content);
    const file = { name, contentType: type, bytes: content.length };
    expect(own.filed).toEqual({ at: expect.any(String), file });
    const { commitments } = await stage.done(listCommitments, { as: other.browser, params: { id } });
    expect(commitments.at(-1)?.filed).toMatchObject({ by: expect.stringMatching(/^P26-/), file });
    expect((await download(id, request.number)).equals(content)).toBe(true);
  });

  it('LIN-09 is told to the Caf’s mailbox, and traced as its download is', async () => {
    const { id, browser } = await signedInLinf(stage, one.browser);
    await filed(stage, browser, id, await asked(stage, one.browser, id));
    await stage.react();
    const profile = await stage.deps.records.get('cafProfile', ['26']);
    const mails = await mailsTo(profile?.email ?? '');
    expect(
      mails.filter(({ text }) => text.includes(`/caf/demandes/${id}`) && /déposé/.test(text)),
    ).toHaveLength(1);
    await download(id, 1);
    const traces = (await recordsOf(stage, 'trace')).filter(({ subject }) => subject?.id === id);
    const about = traces.flatMap(({ action, detail, who }) =>
      action.startsWith('commitment-') ? [[action, detail, who.role]] : [],
    );
    expect(about).toEqual([
      ['commitment-asked', 'commitment 1', 'caf-agent'],
      ['commitment-filed', 'commitment 1', 'partner'],
      ['commitment-downloaded', 'commitment 1', 'caf-agent'],
    ]);
  });

  it('LIN-09 tells nobody where the file lies, nor its digest', async () => {
    const { id } = place;
    for (const [op, as] of [
      [listCommitments, one.browser],
      [listOwnCommitments, place.browser],
    ] as const) {
      const { raw } = await stage.call(op, { as, params: { id } });
      expect(raw.body).not.toMatch(/sha256|commitments\/|replacedKey|askedBy/);
    }
  });

  it('LIN-09 again replaces what was filed: the file before is erased, both acts are in the journal', async () => {
    const { id, browser } = await signedInLinf(stage, one.browser);
    const request = await asked(stage, one.browser, id);
    const first = await filed(stage, browser, id, request, pdf(10));
    await filed(stage, browser, id, { ...request, version: first.version }, pdf(20));
    expect((await download(id, 1)).equals(pdf(20))).toBe(true);
    expect(await copies(id)).toBe(1);
    expect((await actionsAbout(stage, id)).filter((action) => action === 'commitment-filed')).toHaveLength(2);
  });

  it('LIN-09 again with the very same sending keeps it', async () => {
    const { id, browser } = await signedInLinf(stage, one.browser);
    const { version } = await asked(stage, one.browser, id);
    const params = onRequest(id, 1);
    const file = await sentCommitment(stage, browser);
    const first = await stage.done(fileCommitment, { as: browser, params, body: { version, file } });
    const body = { version: first.version, file };
    await stage.done(fileCommitment, { as: browser, params, body });
    expect((await download(id, 1)).equals(pdf())).toBe(true);
  });

  it('LIN-09 erases what a broken connection left, when somebody tries again', async () => {
    const { id, browser } = await signedInLinf(stage, one.browser);
    const request = await asked(stage, one.browser, id);
    const first = await filed(stage, browser, id, request, pdf(10));
    const file = await sentCommitment(stage, browser, pdf(20));
    const call = {
      as: browser,
      params: onRequest(id, 1),
      body: { version: first.version, file },
      commandId: randomUUID(),
    };
    stage.own.gateway.faults.order({ service: 's3', operation: 'DeleteObject', mode: 'before' });
    expect(await stage.refused(fileCommitment, call)).toBe('unavailable');
    stage.own.gateway.faults.clear();
    expect(await copies(id)).toBe(2);
    expect((await stage.done(fileCommitment, call)).version).toBe(3);
    expect(await copies(id)).toBe(1);
    expect((await download(id, 1)).equals(pdf(20))).toBe(true);
  });

  it('LIN-09 sent twice at once is filed once, and there is one copy', async () => {
    for (const _ of [1, 2, 3]) {
      const request = await asked(stage, one.browser, place.id);
      const before = await copies(place.id);
      const call = {
        as: place.browser,
        params: onRequest(place.id, request.number),
        body: { version: 1, file: await sentCommitment(stage, place.browser) },
        commandId: randomUUID(),
      };
      const replies = await Promise.all([stage.call(fileCommitment, call), stage.call(fileCommitment, call)]);
      expect(outcomes(replies)).toEqual([200, 200]);
      expect((await copies(place.id)) - before).toBe(1);
    }
  });

  it('LIN-09 of two at once: the one that is recorded is the one that is kept', async () => {
    for (const _ of [1, 2, 3]) {
      const { number } = await asked(stage, one.browser, place.id);
      const before = await copies(place.id);
      const contents = [pdf(10), pdf(20)] as const;
      const sent = [
        await sentCommitment(stage, place.browser, contents[0]),
        await sentCommitment(stage, place.browser, contents[1]),
      ];
      const replies = await Promise.all(
        sent.map((file) =>
          stage.call(fileCommitment, {
            as: place.browser,
            params: onRequest(place.id, number),
            body: { version: 1, file },
          }),
        ),
      );
      const winner = replies.findIndex(({ status }) => status === 200);
      expect(outcomes(replies)).toEqual([200, 'conflict']);
      expect((await download(place.id, number)).equals(contents[winner] ?? Buffer.alloc(0))).toBe(true);
      expect((await copies(place.id)) - before).toBe(1);
    }
  });

  it.each([
    ['a Word document renamed', Buffer.from('PK\x03\x04 [Content_Types].xml word/', 'latin1'), /Word/],
    ['a PDF cut short', pdf(5000).subarray(0, 3000), /incomplet/],
    ['a page', Buffer.from('<script>alert(1)</script>'), /n’est pas un PDF/],
  ])('LIN-09 says beside the field what to do with %s, and records nothing', async (_, content, words) => {
    const { number, version } = await asked(stage, one.browser, place.id);
    const before = await copies(place.id);
    const file = await sentCommitment(stage, place.browser, content);
    const { problem } = await stage.call(fileCommitment, {
      as: place.browser,
      params: onRequest(place.id, number),
      body: { version, file },
    });
    expect(problem?.errors).toEqual([{ path: 'file', message: expect.stringMatching(words) }]);
    expect([(await keptOf(place.id, number))?.filed, await copies(place.id)]).toEqual([undefined, before]);
  });

  it('LIN-09 takes neither what another sent, nor what never came, nor a file named by its key', async () => {
    const { number, version } = await asked(stage, one.browser, place.id);
    const refusal = async (file: SentFile) => {
      const params = onRequest(place.id, number);
      const { problem } = await stage.call(fileCommitment, {
        as: place.browser,
        params,
        body: { version, file },
      });
      return problem?.errors?.[0]?.message;
    };
    const arrived = /pas arrivé en entier/;
    expect(await refusal(await sentFile(stage, one.browser))).toMatch(arrived);
    expect(await refusal({ id: randomUUID(), name: 'rien.pdf', bytes: 4000 })).toMatch(arrived);
    const half = { ...(await sentCommitment(stage, place.browser)), bytes: pieceBytes + 10 };
    expect(await refusal(half)).toMatch(arrived);
    const { id: signed } = await scanned(stage, one.browser);
    const stolen = (await stage.deps.records.get('habilitation', [signed]))?.convention?.signature?.scan;
    expect(await refusal(stolen as never)).toBe('Renseignez ce champ.');
  });
});

describe('whom a commitment belongs to', () => {
  it('ACT-01 LIN-09 the Caf of another department knows nothing of it', async () => {
    const { id } = place;
    const { number } = await asked(stage, one.browser, id);
    const as = elsewhere.browser;
    expect([
      await stage.refused(listCommitments, { as, params: { id } }),
      await stage.refused(askForCommitment, { as, params: { id }, body: { after: 0 } }),
      await stage.refused(downloadCommitment, { as, params: onRequest(id, number), query: { version: '1' } }),
    ]).toEqual(['not-found', 'not-found', 'not-found']);
  });

  it('LIN-09 another LINF knows nothing of it', async () => {
    const { id } = place;
    const { number, version } = await asked(stage, one.browser, id);
    const { browser: as } = await signedInLinf(stage, one.browser);
    const file = await sentCommitment(stage, as);
    expect([
      await stage.refused(listOwnCommitments, { as, params: { id } }),
      await stage.refused(fileCommitment, { as, params: onRequest(id, number), body: { version, file } }),
    ]).toEqual(['not-found', 'not-found']);
  });

  it('LIN-09 what was asked and never filed has nothing to download', async () => {
    const { number } = await asked(stage, one.browser, place.id);
    const params = onRequest(place.id, number);
    const call = { as: one.browser, params, query: { version: '1' } };
    expect(await stage.refused(downloadCommitment, call)).toBe('not-found');
  });

  it('LIN-09 the rest of a file that was replaced meanwhile is not given for the end of the first', async () => {
    const { number, version } = await asked(stage, one.browser, place.id);
    const first = await filed(stage, place.browser, place.id, { number, version });
    const call = {
      as: one.browser,
      params: onRequest(place.id, number),
      query: { version: String(first.version) },
    };
    expect((await stage.call(downloadCommitment, call)).status).toBe(200);
    await filed(stage, place.browser, place.id, first, pdf(20));
    expect(await stage.refused(downloadCommitment, call)).toBe('conflict');
  });
});
