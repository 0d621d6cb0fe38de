import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTraces } from '../../contract/caf.ts';
import { listAttestations, listOwnAttestations } from '../../contract/information-attestations.ts';
import {
  answerFamily,
  correctInformationRequest,
  listInformationRequests,
  readInformationRequest,
  readOwnInformationRequest,
  recordFollowUp,
  writeToInformationPlace,
} from '../../contract/information-requests.ts';
import { readInformationFigures, readNationalInformation } from '../../contract/information-sight.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { mailsTo } from '../engines.ts';
import { signedInLinf } from './commitments.ts';
import { openStage, type Stage } from './driver.ts';
import { erase, gone, tracesOf } from './due-requests.ts';
import { sentByFamily, someFamily } from './families.ts';
import { agent, type Somebody } from './people.ts';
import { everyItem } from './table.ts';
import { openWaysOut } from './taken-away.ts';

let stage: Stage;
let caf: Somebody;
let cnaf: Somebody;
let place: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  cnaf = await agent(stage, 'cnaf-admin');
  place = await signedInLinf(stage, caf.browser);
}, 120_000);
afterAll(() => stage.stop());

/** Words that nothing else of the project holds. */
const canary = {
  firstName: 'Canariprenom',
  lastName: 'Canarinom',
  phone: '0475259137',
  preferredHours: 'Canariheures',
  atypicalHours: 'Canarinuits',
  specialNeeds: 'Canarisante',
  comment: 'Canaricommentaire',
};
const others = ['Canaricorrige', 'Canarireponse', 'Canarimessage', 'Canarinote'];

/** Everything that the stage keeps, as one text: the table, all that went through its stream, buckets, the log. */
async function everyByte(): Promise<string> {
  await stage.reactions.read();
  const buckets = ['PUBLISHED_BUCKET', 'PRIVATE_BUCKET', 'KEYS_BUCKET'].map((name) => stage.own.env[name]);
  const objects: string[] = [];
  for (const Bucket of buckets) {
    const { Contents = [] } = await stage.own.clients.s3.send(new ListObjectsV2Command({ Bucket }));
    for (const { Key } of Contents) {
      const { Body } = await stage.own.clients.s3.send(new GetObjectCommand({ Bucket, Key }));
      objects.push(`${Key} ${await Body?.transformToString('latin1')}`);
    }
  }
  return JSON.stringify([await everyItem(stage), stage.reactions.seen, stage.log.lines, objects]);
}

/** As each may be written: as it is, in base64 at any offset of three, escaped for an address. */
function formsOf(word: string): string[] {
  const inBase64 = ['', 'x', 'xx'].map((before) => {
    const text = Buffer.from(`${before}${word}`).toString('base64');
    return text.slice(before === '' ? 0 : 4, -4);
  });
  return [word, encodeURIComponent(word), ...inBase64.filter((text) => text.length >= 8)];
}

/** Which of the words are in a text. */
const found = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => formsOf(word).some((form) => text.includes(form)));

describe('what a family wrote', () => {
  it('LIN-06 LIN-07 lies nowhere in clear while it is kept, and nowhere at all once its day has come', async () => {
    const family = someFamily(stage, canary);
    const words = [...Object.values(canary), family.email, ...others];
    const sent = await sentByFamily(stage, place.id, { family });
    const { secret } = sent;
    const changed = { ...family, comment: 'Canaricorrige' };
    const body = { secret, version: 1, modes: ['home' as const], family: changed };
    await stage.done(correctInformationRequest, { body });
    const as = place.browser;
    const params = { id: place.id, request: sent.id };
    const read = await stage.done(readInformationRequest, { as, params });
    expect(found(JSON.stringify(read), ['Canarinom', 'Canaricorrige'])).toHaveLength(2);
    const note = { version: read.version, state: 'contacted' as const, note: 'Canarinote' };
    const followed = await stage.done(recordFollowUp, { as, params, body: note });
    const answer = { version: followed.version, text: 'Canarireponse' };
    await stage.done(answerFamily, { as, params, body: answer });
    await stage.done(writeToInformationPlace, { body: { secret, text: 'Canarimessage' } });
    const waysOut = await openWaysOut(stage, place, sent.id);
    const left = await waysOut.walk();
    expect(left.statuses).toEqual([200, 200, 200, 200]);
    expect(found(left.text, ['Canarinom', 'Canaricorrige'])).toHaveLength(2);
    expect(found(left.fed, ['Canarinom'])).toHaveLength(1);
    await stage.react();
    expect(found(await everyByte(), [...words, secret])).toEqual([]);

    // Six months later, as its facts tell it.
    const record = await stage.deps.records.get('informationRequest', [place.id, sent.id]);
    if (!record) throw new Error('The request is there');
    const due = { ...record, eraseOn: parisDay(new Date()), version: record.version + 1 };
    await stage.deps.records.commit([{ do: 'replace', kind: 'informationRequest', record: due }]);
    expect(await stage.refused(readInformationRequest, { as, params })).toBe('not-found');
    await erase();
    await stage.react();
    expect(await tracesOf(stage, due)).toEqual(gone);
    expect(found(await everyByte(), [...words, secret])).toEqual([]);

    // Mails to the family are the family's own; all others know a reference at most.
    const { email } = (await stage.deps.records.get('cafProfile', ['26'])) ?? { email: '' };
    const told = await Promise.all([place.email, email, caf.email, cnaf.email].map(mailsTo));
    expect(found(JSON.stringify(told), words)).toEqual([]);
    const toFamily = await mailsTo(family.email);
    expect(found(toFamily.map(({ subject }) => subject).join(' '), words)).toEqual([]);

    const month = parisDay(new Date()).slice(0, 7);
    const answers = [
      await stage.call(listInformationRequests, { as, params: { id: place.id }, query: {} }),
      await stage.call(readInformationRequest, { as, params }),
      await stage.call(listOwnAttestations, { as }),
      await stage.call(readOwnInformationRequest, { body: { secret } }),
      await stage.call(listTraces, { as: caf.browser, query: { month } }),
      await stage.call(listAttestations, { as: caf.browser }),
      await stage.call(readInformationFigures, { as: caf.browser }),
      await stage.call(readNationalInformation, { as: cnaf.browser }),
    ];
    expect(found(answers.map(({ raw }) => raw.body).join(' '), words)).toEqual([]);
    // What was begun before goes on, and has nothing of it any more.
    const after = await waysOut.walk();
    waysOut.stop();
    expect(after.statuses.slice(0, 2)).toEqual([404, 404]);
    expect(found(after.text, words)).toEqual([]);
    expect(after.fed).not.toContain(record.reference);
  });

  it('LIN-06 would be found by this very search, were it kept in clear or in base64', () => {
    const text = `{"a":"${Buffer.from('{"lastName":"Canarinom et la suite"}').toString('base64')}"}`;
    expect(found(text, ['Canarinom'])).toEqual(['Canarinom']);
    expect(found('…Canarinom…', ['Canarinom'])).toEqual(['Canarinom']);
    expect(found('nothing of it', ['Canarinom'])).toEqual([]);
  });
});
