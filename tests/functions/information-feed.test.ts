import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  closeFeedAccess,
  listFeedAccesses,
  makeFeedAccess,
  readInformationFeed,
} from '../../contract/information-feed.ts';
import { listMandatedEstablishments, requestToken } from '../../contract/software.ts';
import { mostFeedClients } from '../../domain/linf/feed-client.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { openStage, type Stage } from './driver.ts';
import { dueOn } from './due-requests.ts';
import { FeedProgram } from './feed-program.ts';
import { outcomes } from './outcomes.ts';
import { overHttp } from './over-http.ts';
import { agent, type Somebody } from './people.ts';
import { editor } from './software.ts';
import { recordsOf } from './table.ts';
import { informationPlace, type PlaceAgent, transmitted } from './transmitted.ts';

let stage: Stage;
let caf: Somebody;
let place: PlaceAgent;
let site: { url: string; stop: () => void };
let program: FeedProgram;
let access: { clientId: string; version: number };

const made = async (who: PlaceAgent, name = 'Gestion du relais') => {
  const { access, secret = '' } = await stage.done(makeFeedAccess, {
    as: who.browser,
    params: { id: who.id },
    body: { name },
  });
  return { access, secret };
};
const programOf = async (who: PlaceAgent) => {
  const { access: one, secret } = await made(who);
  return { access: one, program: new FeedProgram(site.url, one.clientId, secret) };
};

beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  place = await informationPlace(stage, caf);
  site = await overHttp(stage, [requestToken, readInformationFeed, listMandatedEstablishments]);
  await transmitted(
    stage,
    place.id,
    Array.from({ length: 23 }, (_, index) => ({ lastName: `Famille${index}` })),
  );
  ({ access, program } = await programOf(place));
  await program.signIn();
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  site.stop();
  await stage.stop();
});

describe('the feed of an information place', () => {
  it('LIN-03 gives each request once, in order, to a program that stops and resumes at random', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.record({ limit: fc.integer({ min: 1, max: 9 }), lost: fc.boolean() })),
        async (course) => {
          program.stored.length = 0;
          program.mark = undefined;
          for (const { limit, lost } of course) {
            const page = await program.page(limit);
            // It died before it had stored the page: it asks for it again, by its last mark.
            if (lost) continue;
            program.store(page);
            if (page.more === 'false') break;
          }
          expect(program.stored.map(({ lastName }) => lastName)).toEqual(
            Array.from({ length: 23 }, (_, index) => `Famille${index}`),
          );
        },
      ),
      { numRuns: 4 },
    );
  });

  it('LIN-04 CTL-01 retrieves in the name of the agent, and tells the journal what was given', async () => {
    const kept = (await recordsOf(stage, 'informationRequest')).filter(
      ({ habilitationId }) => habilitationId === place.id,
    );
    expect(kept.every(({ firstRetrieved }) => firstRetrieved?.how === 'feed')).toBe(true);
    expect(kept.every(({ firstRetrieved }) => firstRetrieved?.by === place.accountId)).toBe(true);
    const actions = (await recordsOf(stage, 'trace'))
      .filter(({ subject }) => subject?.id === place.id)
      .map(({ action }) => action);
    for (const action of ['feed-access-made', 'software-signed-in', 'information-feed-read'])
      expect(actions).toContain(action);
  });

  it('LIN-03 goes on from a mark whose request is gone, and gives what came since', async () => {
    const last = (await recordsOf(stage, 'informationRequest')).find(({ id }) => id === program.mark);
    await stage.deps.records.commit([
      { do: 'delete', kind: 'informationRequest', key: [place.id, last?.id ?? ''], mustExist: true },
    ]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 60_000 });
    await transmitted(stage, place.id, [{ lastName: 'Nouvelle' }]);
    program.store(await program.page(50));
    expect(program.stored.at(-1)?.lastName).toBe('Nouvelle');
    expect((await program.page(50)).request).toBeUndefined();
  });

  it('LIN-03 holds back for a minute what might still be overtaken', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });
    await transmitted(stage, place.id, [{ lastName: 'Toute fraîche' }]);
    vi.setSystemTime(Date.now() - 100_000);
    expect((await program.page(50)).request).toBeUndefined();
    vi.setSystemTime(Date.now() + 100_000);
    expect((await program.page(50)).request).toHaveLength(1);
  });
});

describe('a request that has reached its day', () => {
  it('LIN-07 LIN-04 is neither given nor said to be retrieved, before the purge comes by', async () => {
    const other = await informationPlace(stage, caf);
    const { program: one } = await programOf(other);
    await one.signIn();
    const { id } = await dueOn(stage, other.id, parisDay(new Date()), false);
    expect((await one.page(50)).request).toBeUndefined();
    const kept = await stage.deps.records.get('informationRequest', [other.id, id]);
    expect(kept?.state).toBe('received');
    expect(kept?.firstRetrieved).toBeUndefined();
  });
});

describe('the access of a program', () => {
  it('LIN-06 shows its secret once, keeps its hash, and gives it again to no retry', async () => {
    const request = {
      as: place.browser,
      params: { id: place.id },
      body: { name: 'Tableur' },
      commandId: 'one-intent-0001',
    };
    const { access: one, secret } = await stage.done(makeFeedAccess, request);
    expect(secret).toMatch(/^mel_/);
    const again = await stage.done(makeFeedAccess, request);
    expect(again).toEqual({ access: one });
    const { accesses } = await stage.done(listFeedAccesses, { as: place.browser, params: { id: place.id } });
    expect(accesses.map(({ clientId }) => clientId)).toContain(one.clientId);
    const written = JSON.stringify([
      await recordsOf(stage, 'feedClient'),
      await recordsOf(stage, 'trace'),
      accesses,
      stage.log.lines,
    ]);
    expect(written).not.toContain(secret);
  });

  it('LIN-06 is the last that a convention may have for one of those who make it at once', async () => {
    const busy = await informationPlace(stage, caf);
    for (let count = 1; count < mostFeedClients - 1; count += 1) await made(busy);
    const rivals = await Promise.all(
      Array.from({ length: 3 }, (_, index) =>
        stage.call(makeFeedAccess, {
          as: busy.browser,
          params: { id: busy.id },
          body: { name: `Tableur ${index}` },
        }),
      ),
    );
    expect(outcomes(rivals)).toEqual([201, 201, 'wrong-state']);
    const { accesses } = await stage.done(listFeedAccesses, { as: busy.browser, params: { id: busy.id } });
    expect(accesses.filter(({ state }) => state === 'open')).toHaveLength(mostFeedClients);
  });

  it('LIN-06 opens one convention alone, and nothing of the editors’', async () => {
    const elsewhere = await informationPlace(stage, caf);
    const other = await programOf(elsewhere);
    await other.program.signIn();
    expect((await other.program.page(50)).request).toBeUndefined();
    for (const operation of [makeFeedAccess, listFeedAccesses]) {
      const request = { as: elsewhere.browser, params: { id: place.id }, body: { name: 'Intrus' } };
      expect(await stage.refused(operation, request)).toBe('not-found');
    }
    const cnaf = await agent(stage, 'cnaf-admin');
    const ofEditor = await editor(stage, cnaf);
    expect(await stage.refused(readInformationFeed, { as: ofEditor.program })).toBe('invalid-token');
    const wrong = new FeedProgram(site.url, access.clientId, 'mel_wrong');
    await expect(wrong.signIn()).rejects.toThrow('invalid_client');
  });

  it('LIN-06 is over from the very next call once an agent closes it', async () => {
    const { access: one, program: closed } = await programOf(place);
    await closed.signIn();
    const params = { id: place.id, clientId: one.clientId };
    await stage.done(closeFeedAccess, { as: place.browser, params, body: { version: one.version } });
    await expect(closed.page(1)).rejects.toThrow('401');
    await expect(closed.signIn()).rejects.toThrow('invalid_client');
  });

  it('LIN-06 AVN-02 is over with the access of its agent, and with the password that the agent had', async () => {
    const other = await informationPlace(stage, caf);
    const { program: one } = await programOf(other);
    await one.signIn();
    const account = await stage.deps.records.get('account', [other.accountId]);
    if (!account) throw new Error('The agent has an account');
    const renewed = { ...account.password, issue: account.password.issue + 1 };
    const version = account.version + 1;
    await stage.deps.records.commit([
      { do: 'replace', kind: 'account', record: { ...account, password: renewed, version } },
    ]);
    await expect(one.page(1)).rejects.toThrow('401');
    const { accesses } = await stage.done(listFeedAccesses, { as: other.browser, params: { id: other.id } });
    expect(accesses.map(({ state }) => state)).toEqual(['lapsed']);
    await stage.deps.records.commit([
      { do: 'replace', kind: 'account', record: { ...account, accesses: [], version: version + 1 } },
    ]);
    await expect(one.page(1)).rejects.toThrow('401');
  });

  it('LIN-06 is over with the convention', async () => {
    const other = await informationPlace(stage, caf);
    const { program: one } = await programOf(other);
    await one.signIn();
    const convention = await stage.deps.records.get('habilitation', [other.id]);
    if (!convention?.duration) throw new Error('The convention is in force');
    await stage.deps.records.commit([
      {
        do: 'replace',
        kind: 'habilitation',
        record: { ...convention, state: 'ended', version: convention.version + 1 },
      },
    ]);
    await expect(one.page(1)).rejects.toThrow('401');
    await expect(one.signIn()).rejects.toThrow('invalid_client');
  });
});
