import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listTraces } from '../../contract/caf.ts';
import { operations } from '../../contract/operations.ts';
import { signIn } from '../../contract/session.ts';
import { traceWrite } from '../../domain/traces/trace.ts';
import { advance, days } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation } from './habilitations.ts';
import { agent, type Somebody, signedIn } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  // Far from the end of a month, so that one page of the journal is one month.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T09:00:00Z'), shouldAdvanceTime: true });
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(async () => {
  vi.useRealTimers();
  await stage.stop();
});

const fail = (): never => {
  throw new Error('There should be a trace');
};

const page = (query: { month?: string; after?: string } = {}) =>
  stage.done(listTraces, { as: caf.browser, query });

describe('the journal of a department', () => {
  it('CTL-01 says who did what, when, and from where, newest first', async () => {
    const { id } = await habilitation(stage, caf.browser, 'accepted');
    const { traces } = await page();
    const about = traces.filter(({ subject }) => subject?.id === id);
    expect(about).toEqual([
      {
        id: expect.any(String),
        at: expect.any(String),
        role: 'caf-agent',
        accountId: caf.accountId,
        action: 'request-accepted',
        subject: { kind: 'habilitation', id },
        from: '203.0.113.7',
      },
      {
        id: expect.any(String),
        at: expect.any(String),
        role: 'public',
        action: 'request-submitted',
        subject: { kind: 'habilitation', id },
        from: '203.0.113.7',
      },
    ]);
    const moments = traces.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it('CTL-01 is turned page by page, without a line twice or missing', async () => {
    for (let start = 0; start < 250; start += 50) {
      const writes = Array.from({ length: 50 }, () =>
        traceWrite(stage.deps, 'system', { from: 'ici' }, { cafCode: '26', action: 'signed-in' }),
      );
      await stage.deps.records.commit(writes);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { traces, next } = await page(after ? { after } : {});
      seen.push(...traces.map(({ id }) => id));
      after = next;
    } while (after);
    const all = (await recordsOf(stage, 'trace')).filter(({ cafCode }) => cafCode === '26');
    expect(seen).toHaveLength(all.length);
    expect(new Set(seen).size).toBe(all.length);
  });

  it('CTL-01 keeps the failures at addresses that nobody has out of every department', async () => {
    await stage.call(signIn, { body: { email: `personne@${stage.tag}.example`, password: 'faux' } });
    const national = (await recordsOf(stage, 'trace')).filter(({ cafCode }) => cafCode === '00');
    expect(national.at(-1)).toMatchObject({ action: 'sign-in-failed', who: { role: 'public' } });
    expect(JSON.stringify(national)).not.toContain('personne');
  });

  it('CTL-03 is kept a year, and then is gone from every page', async () => {
    const month = '2026-11';
    advance(364 * days);
    caf.browser = await signedIn(stage, caf.email, caf.password);
    expect((await page({ month })).traces.length).toBeGreaterThan(0);
    advance(2 * days);
    caf.browser = await signedIn(stage, caf.email, caf.password);
    expect((await page({ month })).traces).toEqual([]);
  });

  it('CTL-03 says how long its lines are kept, and keeps each as long as the setting said when it was written', async () => {
    const lifeOf = ({ at, expiresAt }: { at: string; expiresAt: number }) =>
      (expiresAt - Math.floor(Date.parse(at) / 1000)) / 86_400;
    const newest = async () =>
      (await recordsOf(stage, 'trace')).filter(({ cafCode }) => cafCode === '26').at(-1);
    expect((await page()).keptDays).toBe(365);
    expect(lifeOf((await newest()) ?? fail())).toBe(365);
    advance(1000);
    process.env.TRACE_RETENTION_DAYS = '200';
    caf.browser = await signedIn(stage, caf.email, caf.password);
    process.env.TRACE_RETENTION_DAYS = '365';
    expect(lifeOf((await newest()) ?? fail())).toBe(200);
    expect((await page()).keptDays).toBe(365);
  });

  it.each(['179', '366', '200.5', 'un an', ''])(
    'CTL-03 writes nothing where the setting is %j',
    async (days) => {
      process.env.TRACE_RETENTION_DAYS = days;
      const before = (await recordsOf(stage, 'trace')).length;
      const { status } = await stage.call(signIn, { body: { email: caf.email, password: 'faux' } });
      process.env.TRACE_RETENTION_DAYS = '365';
      expect(status).toBe(500);
      expect((await recordsOf(stage, 'trace')).length).toBe(before);
    },
  );

  it('CTL-03 has one operation, and that one reads', () => {
    const aboutTraces = operations.filter(({ path }) => path.includes('trace'));
    expect(aboutTraces.map(({ method }) => method)).toEqual(['GET']);
  });
});
