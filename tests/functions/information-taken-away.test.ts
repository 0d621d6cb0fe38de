import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  downloadInformationRequest,
  readInformationExportPiece,
  startInformationExport,
} from '../../contract/information-exports.ts';
import {
  closeFeedAccess,
  listFeedAccesses,
  makeFeedAccess,
  readInformationFeed,
} from '../../contract/information-feed.ts';
import { readInformationRequest } from '../../contract/information-requests.ts';
import { mostFeedClients } from '../../domain/linf/feed-client.ts';
import type { InformationRequest } from '../../domain/linf/information-request.ts';
import { readZip } from '../adapters/zip/read-zip.ts';
import { Browser } from './browser.ts';
import { openStage, type Stage } from './driver.ts';
import { outcomes } from './outcomes.ts';
import { agent, type Somebody } from './people.ts';
import { tokenFor } from './software.ts';
import { recordsOf } from './table.ts';
import { informationPlace, type PlaceAgent, transmitted } from './transmitted.ts';

let stage: Stage;
let caf: Somebody;
let place: PlaceAgent;
let elsewhere: PlaceAgent;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  place = await informationPlace(stage, caf);
  elsewhere = await informationPlace(stage, caf);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const sent = (count: number, of = place) =>
  transmitted(
    stage,
    of.id,
    Array.from({ length: count }, (_, index) => ({ lastName: `Famille${index}` })),
  );
const kept = ({ habilitationId, id }: InformationRequest) =>
  stage.deps.records.get('informationRequest', [habilitationId, id]);
/** Has what a family wrote no longer open, as if a byte had been lost. */
async function altered({ id: requestId }: InformationRequest): Promise<void> {
  const sealed = await stage.deps.records.get('sealedRequest', [requestId]);
  if (!sealed) throw new Error('Nothing is sealed');
  const family = `${sealed.parts.family?.slice(0, -8)}AAAAAAA=`;
  const record = { ...sealed, parts: { ...sealed.parts, family } };
  await stage.deps.records.commit([{ do: 'put', kind: 'sealedRequest', record }]);
}
async function keyLost({ id }: InformationRequest): Promise<void> {
  const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
  await linfDeps().keys.destroy([id]);
}
const unreadableInLog = () => stage.log.lines.filter((line) => line.includes('UnreadableRequest')).join('\n');

/** Has somebody else always write to a request a moment before we do. */
function rivalOn({ habilitationId, id }: InformationRequest): void {
  const { records } = stage.deps;
  const commit = records.commit.bind(records);
  vi.spyOn(records, 'commit').mockImplementation(async (writes) => {
    const ours = writes.some(
      (write) => write.do === 'replace' && write.kind === 'informationRequest' && write.record.id === id,
    );
    const seen = ours ? await records.get('informationRequest', [habilitationId, id]) : undefined;
    if (seen) {
      const record = { ...seen, version: seen.version + 1 };
      await commit([{ do: 'replace', kind: 'informationRequest', record }]);
    }
    return commit(writes);
  });
}

const made = (who = place) =>
  stage.done(makeFeedAccess, { as: who.browser, params: { id: who.id }, body: { name: 'Gestion' } });
/** A program with a token, which reads the feed from a mark. */
async function program(who = place) {
  const { access, secret = '' } = await made(who);
  const as = new Browser();
  as.softwareToken = await tokenFor(stage, access.clientId, secret);
  return async (after: string | undefined, limit = '50') => {
    const query = { limit, ...(after !== undefined && { after }) };
    const { raw } = await stage.call(readInformationFeed, { as, query });
    if (raw.statusCode !== 200) throw new Error(raw.body);
    return {
      names: [...raw.body.matchAll(/<lastName>(.*?)<\/lastName>/g)].map(([, name]) => name),
      next: / next="([^"]+)"/.exec(raw.body)?.[1],
      more: / more="([^"]+)"/.exec(raw.body)?.[1],
    };
  };
}
/** What the journal says was fed, page by page. */
const fed = async (who = place) =>
  (await recordsOf(stage, 'trace'))
    .filter(({ action, subject }) => action === 'information-feed-read' && subject?.id === who.id)
    .map(({ detail }) => detail);

const start = (format: 'zip' | 'xml', ids: readonly string[], who = place) =>
  stage.done(startInformationExport, {
    as: who.browser,
    params: { id: who.id },
    body: { format, requests: [...ids] },
  });
const piece = (exportId: string, who = place, number = 0) =>
  stage.call(readInformationExportPiece, {
    as: who.browser,
    params: { id: who.id, exportId, piece: String(number) },
  });
const counted = ({ raw }: Awaited<ReturnType<typeof piece>>) => [
  raw.headers?.['x-requests-given'],
  raw.headers?.['x-requests-unreadable'],
];

describe('the feed, when others write at the same time', () => {
  it('LIN-03 LIN-04 stops before a request that a rival keeps from being retrieved, and gives it next time', async () => {
    const mine = await informationPlace(stage, caf);
    const [one, two, three] = await sent(3, mine);
    if (!one || !two || !three) throw new Error('Three were sent');
    const page = await program(mine);
    rivalOn(two);
    expect(await page(undefined)).toEqual({ names: ['Famille0'], next: one.id, more: 'true' });
    expect((await kept(two))?.firstRetrieved).toBeUndefined();
    // Its turn still has not come: the mark stays where it was.
    expect(await page(one.id)).toEqual({ names: [], next: one.id, more: 'true' });
    vi.restoreAllMocks();
    expect(await page(one.id)).toEqual({ names: ['Famille1', 'Famille2'], next: three.id, more: 'false' });
    expect((await fed(mine)).sort()).toEqual(['1', '2']);
  });

  it('LIN-03 LIN-04 gives what an agent reads in the same moment, and it is retrieved once', async () => {
    const mine = await informationPlace(stage, caf);
    const requests = await sent(6, mine);
    const page = await program(mine);
    const read = requests.map(({ id }) =>
      stage.call(readInformationRequest, { as: mine.browser, params: { id: mine.id, request: id } }),
    );
    const [first, ...replies] = await Promise.all([page(undefined), ...read]);
    expect(replies.map(({ status }) => status)).toEqual(requests.map(() => 200));
    const rest = first.more === 'true' ? (await page(first.next)).names : [];
    expect([...first.names, ...rest]).toHaveLength(6);
    const firsts = (await recordsOf(stage, 'trace')).filter(
      ({ subject, detail }) => subject?.id === mine.id && detail?.endsWith(' first'),
    );
    expect(firsts).toHaveLength(6);
  });
});

describe('a request that does not open', () => {
  it('LIN-03 keeps no other from the feed, is named in the log, and is not counted in the journal', async () => {
    const mine = await informationPlace(stage, caf);
    const [, broken, , lost, last] = await sent(5, mine);
    if (!broken || !lost || !last) throw new Error('Five were sent');
    await altered(broken);
    await keyLost(lost);
    const page = await program(mine);
    expect(await page(undefined)).toEqual({
      names: ['Famille0', 'Famille2', 'Famille4'],
      next: last.id,
      more: 'false',
    });
    expect(await fed(mine)).toEqual(['3']);
    expect(unreadableInLog()).toContain(broken.id);
    expect(unreadableInLog()).toContain(lost.id);
  });

  it('LIN-03 keeps no other from an export, which says how many are missing', async () => {
    const requests = await sent(4);
    const [broken] = requests;
    if (!broken) throw new Error('Four were sent');
    await altered(broken);
    const ids = requests.map(({ id }) => id);
    const zip = await piece((await start('zip', ids)).exportId);
    expect(counted(zip)).toEqual(['3', '1']);
    expect((await readZip(Buffer.from(zip.raw.body, 'base64'))).size).toBe(3);
    expect(counted(await piece((await start('xml', ids)).exportId))).toEqual(['3', '1']);
    // Alone, it is a failure of ours, which somebody is told of.
    const params = { id: place.id, request: broken.id };
    const alone = await stage.call(downloadInformationRequest, { as: place.browser, params });
    expect([alone.status, alone.problem?.code]).toEqual([500, 'unexpected']);
    expect(unreadableInLog()).toContain(broken.id);
  });

  it('LIN-03 LIN-06 is no store that refuses: nothing is passed by, and the program asks again', async () => {
    const mine = await informationPlace(stage, caf);
    const [one] = await sent(1, mine);
    const page = await program(mine);
    stage.own.gateway.faults.order({ service: 's3', operation: 'GetObject', mode: 'before' });
    await expect(page(undefined)).rejects.toThrow('unavailable');
    stage.own.gateway.faults.clear();
    expect(await page(undefined)).toEqual({ names: ['Famille0'], next: one?.id, more: 'false' });
  });
});

describe('an export of many', () => {
  it('LIN-06 leaves out whatever is of another information place', async () => {
    const [mine] = await sent(1);
    const theirs = await sent(2, elsewhere);
    const started = await start('xml', [mine?.id ?? '', ...theirs.map(({ id }) => id)]);
    expect(started.requests).toBe(1);
    const { raw } = await piece(started.exportId);
    const xml = Buffer.from(raw.body, 'base64').toString();
    expect(xml.match(/<request /g)).toHaveLength(1);
    expect(xml).toContain(mine?.reference);
    for (const one of theirs) expect((await kept(one))?.state).toBe('received');
    expect((await piece(started.exportId, elsewhere)).problem?.code).toBe('not-found');
  });

  it('LIN-06 is over after ten minutes, and gives nothing any more', async () => {
    const [one] = await sent(1);
    const { exportId } = await start('zip', [one?.id ?? '']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1000 });
    expect((await piece(exportId)).problem?.code).toBe('not-found');
    expect((await kept(one as InformationRequest))?.state).toBe('received');
  });

  it('LIN-03 begun twice with one intent is one export, and a piece asked for twice at once is whole or refused', async () => {
    const ids = (await sent(3)).map(({ id }) => id);
    const call = {
      as: place.browser,
      params: { id: place.id },
      body: { format: 'zip' as const, requests: ids },
      commandId: randomUUID(),
    };
    const twice = await Promise.all([
      stage.done(startInformationExport, call),
      stage.done(startInformationExport, call),
    ]);
    expect(new Set(twice.map(({ exportId }) => exportId)).size).toBe(1);
    const exportId = twice[0]?.exportId ?? '';
    const replies = await Promise.all([piece(exportId), piece(exportId), piece(exportId)]);
    const whole = replies.filter(({ status }) => status === 200);
    expect(whole.length).toBeGreaterThan(0);
    for (const { status, problem } of replies)
      expect(status === 200 ? 'whole' : problem?.code).toMatch(/whole|conflict/);
    for (const { raw } of whole) expect((await readZip(Buffer.from(raw.body, 'base64'))).size).toBe(3);
    expect((await readZip(Buffer.from((await piece(exportId)).raw.body, 'base64'))).size).toBe(3);
  });
});

describe('the accesses of programs', () => {
  it('LIN-06 closed by two agents at once: it is closed once, and the other is told', async () => {
    const { access } = await made();
    const params = { id: place.id, clientId: access.clientId };
    const close = () =>
      stage.call(closeFeedAccess, { as: place.browser, params, body: { version: access.version } });
    const [first, second] = outcomes(await Promise.all([close(), close()]));
    expect(first).toBe(200);
    expect(second).toMatch(/conflict|wrong-state/);
  });

  it('LIN-03 count among the twenty while they open something: those that lapsed take nobody’s place', async () => {
    const mine = await informationPlace(stage, caf);
    for (let count = 0; count < mostFeedClients; count += 1) await made(mine);
    const one = { as: mine.browser, params: { id: mine.id }, body: { name: 'De trop' } };
    expect(await stage.refused(makeFeedAccess, one)).toBe('wrong-state');
    const account = await stage.deps.records.get('account', [mine.accountId]);
    if (!account) throw new Error('The agent has an account');
    const password = { ...account.password, issue: account.password.issue + 1 };
    const record = { ...account, password, version: account.version + 1 };
    await stage.deps.records.commit([{ do: 'replace', kind: 'account', record }]);
    const { access } = await stage.done(makeFeedAccess, one);
    expect(access.state).toBe('open');
    const { accesses } = await stage.done(listFeedAccesses, { as: mine.browser, params: { id: mine.id } });
    expect(accesses.filter(({ state }) => state === 'lapsed')).toHaveLength(mostFeedClients);
  });
});
