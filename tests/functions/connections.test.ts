import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeTable } from '../../adapters/csv/write-table.ts';
import {
  type ConnectionList,
  exportConnections,
  listConnections,
  readPersonConnections,
} from '../../contract/caf-connections.ts';
import { signIn, signOut } from '../../contract/session.ts';
import { parisHour } from '../../domain/connections/paris-hour.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { traceWrite } from '../../domain/traces/trace.ts';
import { Browser } from './browser.ts';
import { advance, days, hours, minutes } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, listedEstablishment, newRequest, partner } from './habilitations.ts';
import { agent, type Somebody, signedIn } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
// Who is new is made by the machine's clock, which S3 holds calls to; only what follows is played ahead of it.
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

/** Tries a password from an address; gives the browser. */
async function tryFrom(address: string, { email, password }: Pick<Somebody, 'email' | 'password'>) {
  const as = new Browser();
  await stage.call(signIn, { as, body: { email, password }, headers: { 'x-viewer-address': address } });
  return as;
}

const listed = (query: { days?: string } = {}): Promise<ConnectionList> =>
  stage.done(listConnections, { as: caf.browser, query });
const personIn = (list: ConnectionList, id: string) => list.people.find(({ accountId }) => accountId === id);

/** Signs the agent in again: a session does not outlive a day that the clock jumps over. */
const backAfter = async (milliseconds: number) => {
  advance(milliseconds);
  caf.browser = await signedIn(stage, caf.email, caf.password);
};

describe('the connections of a department', () => {
  it('CTL-02 counts each person’s sign-ins, failures and networks over the period', async () => {
    const somebody = await partner(stage, caf.browser);
    await tryFrom('203.0.113.7', { ...somebody, password: 'autre chose' });
    const browser = await tryFrom('198.51.100.9', somebody);
    await stage.done(signOut, { as: browser });
    expect(personIn(await listed(), somebody.accountId)).toEqual({
      accountId: somebody.accountId,
      lastName: expect.any(String),
      firstName: expect.any(String),
      conventions: [{ id: somebody.id, providerName: somebody.request.provider.name, open: true }],
      access: 'personal',
      createdAt: expect.any(String),
      lastActivityAt: expect.any(String),
      signIns: 2,
      failures: 1,
      renewals: 0,
      lockouts: 0,
      networkCount: 2,
      suspicions: [
        {
          reason: expect.objectContaining({ kind: 'two-networks', times: 1 }),
          firstAt: expect.any(String),
          latestAt: expect.any(String),
        },
      ],
    });
  });

  it('CTL-02 forgets in its counts what is older than the period, and keeps when somebody was last there', async () => {
    // The trace and the account are written at one moment of a clock that stands still.
    advance(0);
    const somebody = await partner(stage, caf.browser);
    const seen = personIn(await listed({ days: '7' }), somebody.accountId)?.lastActivityAt;
    await backAfter(8 * days);
    expect(personIn(await listed({ days: '7' }), somebody.accountId)).toMatchObject({
      signIns: 0,
      lastActivityAt: seen,
    });
    expect(personIn(await listed({ days: '30' }), somebody.accountId)?.signIns).toBe(1);
    await backAfter(84 * days);
    expect(personIn(await listed({ days: '90' }), somebody.accountId)).toMatchObject({
      signIns: 0,
      lastActivityAt: seen,
    });
  });

  it('CTL-02 shows first who deserves a look, then who sleeps, and says why', async () => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    await stage.react();
    const shared = await partner(stage, caf.browser);
    await backAfter(15 * days);
    await tryFrom('203.0.113.7', shared);
    await tryFrom('198.51.100.9', shared);
    const { people } = await listed();
    const orders = people.map(({ suspicions, dormancy }) => (suspicions.length > 0 ? 0 : dormancy ? 1 : 2));
    expect(orders).toEqual([...orders].sort());
    const sleeper = people.find(({ conventions }) => conventions.some((one) => one.id === id));
    expect(sleeper).toMatchObject({
      dormancy: { kind: 'never-signed-in', days: 15 },
      signIns: 0,
    });
    expect(sleeper?.lastActivityAt).toBeUndefined();
  });

  it('CTL-02 gives the rhythm of the week, by the clocks of Paris', async () => {
    const somebody = await partner(stage, caf.browser);
    const read = await stage.done(readPersonConnections, {
      as: caf.browser,
      params: { id: somebody.accountId },
    });
    const signedInAt = read.lines.find(({ action }) => action === 'signed-in')?.at ?? '';
    const { weekday, hour } = parisHour(signedInAt);
    expect(read.rhythm).toEqual([{ weekday, hour, signIns: 1 }]);
    expect((await listed()).rhythm).toContainEqual({ weekday, hour, signIns: expect.any(Number) });
  });

  it('CTL-02 shows partners alone: no agent of the Caf, nobody of another department', async () => {
    const other = await agent(stage, 'caf-agent', '73');
    const { people } = await listed();
    expect(people.every(({ accountId }) => accountId.startsWith('P26-'))).toBe(true);
    const elsewhere = await stage.done(listConnections, { as: other.browser, query: {} });
    expect(elsewhere).toEqual({ days: 30, keptDays: 365, people: [], rhythm: [] });
    const params = { id: people[0]?.accountId ?? '' };
    expect(await stage.refused(readPersonConnections, { as: other.browser, params })).toBe('not-found');
    for (const id of [caf.accountId, other.accountId]) {
      expect(await stage.refused(readPersonConnections, { as: caf.browser, params: { id } })).toBe(
        'not-found',
      );
    }
  });
});

describe('one person’s connections', () => {
  it('CTL-02 are told line by line, newest first, with the lines that show each reason', async () => {
    const somebody = await partner(stage, caf.browser);
    advance(2 * hours);
    for (let tries = 0; tries < 5; tries += 1) {
      await tryFrom('203.0.113.7', { ...somebody, password: 'autre chose' });
      advance(minutes);
    }
    await tryFrom('203.0.113.7', somebody);
    const read = await stage.done(readPersonConnections, {
      as: caf.browser,
      params: { id: somebody.accountId },
    });
    const actions = read.lines.map(({ action }) => action);
    expect(actions.slice(0, 6)).toEqual(['signed-in', ...Array.from({ length: 5 }, () => 'sign-in-failed')]);
    // Chosen and signed in at the same moment, in either order.
    expect(actions.slice(6, 8).sort()).toEqual(['password-chosen', 'signed-in']);
    expect(actions.slice(8)).toEqual(['password-mailed']);
    expect(read.person.networks).toEqual([
      { network: '203.0.113.0/24', signIns: 2, lastAt: read.lines[0]?.at },
    ]);
    const [suspicion] = read.person.suspicions;
    expect(suspicion?.reason).toMatchObject({ kind: 'failures-then-success', failures: 5, times: 1 });
    expect(suspicion?.evidence.toSorted()).toEqual(
      read.lines
        .slice(0, 6)
        .map(({ id }) => id)
        .sort(),
    );
    expect(read.lines.at(-1)?.network).toBeUndefined();
    expect(JSON.stringify(read)).not.toContain('203.0.113.7');
  });

  it('CTL-02 stay there to be read once the access is closed, and sleep no more', async () => {
    const somebody = await partner(stage, caf.browser);
    const account = await stage.deps.records.get('account', [somebody.accountId]);
    if (!account) throw new Error('The partner should have an account');
    await stage.deps.records.commit([
      { do: 'replace', kind: 'account', record: { ...account, accesses: [], version: account.version + 1 } },
    ]);
    await backAfter(200 * days);
    const { person } = await stage.done(readPersonConnections, {
      as: caf.browser,
      params: { id: somebody.accountId },
    });
    expect(person.conventions).toEqual([
      { id: somebody.id, providerName: somebody.request.provider.name, open: false },
    ]);
    expect(person.dormancy).toBeUndefined();
  });

  it('CTL-03 are gone when their lines have lapsed, and the page says how long they are kept', async () => {
    const somebody = await partner(stage, caf.browser);
    const params = { id: somebody.accountId };
    const read = () => stage.done(readPersonConnections, { as: caf.browser, params });
    expect((await read()).keptDays).toBe(365);
    process.env.TRACE_RETENTION_DAYS = '180';
    const subject = { kind: 'account', id: somebody.accountId } as const;
    const at = new Date(Date.now() - 100 * days);
    const old = { ...stage.deps, now: () => at };
    await stage.deps.records.commit([
      traceWrite(
        old,
        'public',
        { from: '203.0.113.7' },
        { cafCode: '26', action: 'sign-in-failed', subject },
      ),
    ]);
    process.env.TRACE_RETENTION_DAYS = '365';
    const month = parisDay(at).slice(0, 7);
    const kept = async () => {
      const { items } = await stage.deps.records.list('connectionsOfCaf', {
        cafCode: '26',
        month,
        accountId: somebody.accountId,
      });
      return items.length;
    };
    expect(await kept()).toBe(1);
    advance(80 * days - 1000);
    expect(await kept()).toBe(1);
    advance(1000);
    expect(await kept()).toBe(0);
  });
});

describe('the file of connections', () => {
  const rows = (body: string): string[][] => parse(body, { bom: true, delimiter: ';' });

  it('CTL-01 CTL-02 is the list for spreadsheets, in French, with the reasons', async () => {
    const somebody = await partner(stage, caf.browser);
    await tryFrom('198.51.100.9', somebody);
    const { raw } = await stage.call(exportConnections, { as: caf.browser, query: { days: '7' } });
    expect(raw.headers).toMatchObject({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': expect.stringMatching(
        /^attachment; filename="connexions-26-\d{4}-\d{2}-\d{2}\.csv"$/,
      ),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    });
    expect(raw.isBase64Encoded).toBe(false);
    expect(raw.body.startsWith('\ufeff"Partenaire";"Convention"')).toBe(true);
    const [header, ...lines] = rows(raw.body);
    expect(header).toContain('Connexions sur 7 jours');
    const own = lines.find((cells) => cells.includes(somebody.accountId));
    expect(own?.slice(0, 3)).toEqual([somebody.request.provider.name, somebody.id, 'oui']);
    expect(own?.[13]).toMatch(/^Connexion depuis le réseau 203\.0\.113\.0\/24 le \d/u);
  });

  it('CTL-02 PUB-08 runs nothing in a spreadsheet, whatever people are called', async () => {
    const request = newRequest(stage, [await listedEstablishment(stage)]);
    const name = '=HYPERLINK("https://ailleurs.example";"Cliquez")';
    request.provider.name = name;
    await habilitation(stage, caf.browser, 'active', request);
    const { raw } = await stage.call(exportConnections, { as: caf.browser, query: {} });
    expect(rows(raw.body).some(([first]) => first === `'${name}`)).toBe(true);
    expect(new TextDecoder().decode(writeTable([[name]])).trim()).toBe(
      '"\'=HYPERLINK(""https://ailleurs.example"";""Cliquez"")"',
    );
  });

  it('CTL-02 has its header alone where no convention gave access yet', async () => {
    const other = await agent(stage, 'caf-agent', '73');
    const { raw } = await stage.call(exportConnections, { as: other.browser, query: {} });
    expect(rows(raw.body)).toHaveLength(1);
  });
});
