import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { extendRegisterEntry, listRegister, readRegisterEntry } from '../../contract/rights.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { mailsTo } from '../engines.ts';
import { advance, days } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { withProfile } from './habilitations.ts';
import { agent, type Somebody, signedIn } from './people.ts';
import { longAgo, registerEntry } from './register.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let colleague: Somebody;
let otherCaf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
  otherCaf = await agent(stage, 'caf-agent', '73');
  await withProfile(stage, caf.browser);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const today = () => parisDay(new Date());
const read = (id: string) => stage.done(readRegisterEntry, { as: caf.browser, params: { id } });
/** Mails that the Caf's own mailbox got about something. */
const toTheCaf = async (id: string) =>
  (await mailsTo(`habilitations@${stage.tag}.caf.example`)).filter(({ subject }) => subject.includes(id));

describe('the register of a Caf', () => {
  it('RGT-01 shows what is late first, then what is near, and counts both', async () => {
    const ids: string[] = [];
    for (const receivedOn of [today(), addDays(today(), -25), longAgo]) {
      ids.unshift((await registerEntry(stage, caf.browser, 'received', { receivedOn })).id);
    }
    const register = await stage.done(listRegister, { as: caf.browser, query: {} });
    const shown = register.entries.filter(({ id }) => ids.includes(id));
    expect(shown.map(({ id }) => id)).toEqual(ids);
    expect(shown.map(({ urgency }) => urgency)).toEqual(['passed', 'near', 'ahead']);
    expect(register.passed).toBeGreaterThan(0);
    expect(register.near).toBeGreaterThan(0);
  });

  it('ACT-01 shows another department nothing', async () => {
    const register = await stage.done(listRegister, { as: otherCaf.browser, query: {} });
    expect(register.entries).toEqual([]);
  });

  it('is narrowed to a state, a nature, one’s own', async () => {
    const closed = await registerEntry(stage, caf.browser, 'closed', { nature: 'claim' });
    const mine = await registerEntry(stage, colleague.browser, 'in-progress', { nature: 'opposition' });
    const ids = async (query: Record<string, string>, as = caf.browser) =>
      (await stage.done(listRegister, { as, query })).entries.map(({ id }) => id);
    expect(await ids({})).not.toContain(closed.id);
    expect(await ids({ state: 'closed' })).toContain(closed.id);
    expect(await ids({ state: 'closed', nature: 'access' })).not.toContain(closed.id);
    expect(await ids({ nature: 'opposition' })).toContain(mine.id);
    expect(await ids({ mine: 'yes' })).not.toContain(mine.id);
    expect(await ids({ mine: 'yes' }, colleague.browser)).toContain(mine.id);
  });

  it('RGT-01 forgets a closed request after five years, a claim after two', async () => {
    const request = await registerEntry(stage, caf.browser, 'closed');
    const claim = await registerEntry(stage, caf.browser, 'closed', { nature: 'claim' });
    const left = async () => {
      caf.browser = await signedIn(stage, caf.email, caf.password);
      const { entries } = await stage.done(listRegister, { as: caf.browser, query: { state: 'closed' } });
      return [request, claim].map(({ id }) => entries.some((entry) => entry.id === id));
    };
    advance(729 * days);
    expect(await left()).toEqual([true, true]);
    advance(2 * days);
    expect(await left()).toEqual([true, false]);
    advance(3 * 365 * days);
    expect(await left()).toEqual([false, false]);
    vi.useRealTimers();
    caf.browser = await signedIn(stage, caf.email, caf.password);
  });
});

describe('the reminders of time limits', () => {
  async function remind(): Promise<void> {
    const { handler } = await import('../../functions/schedule/remind-register.ts');
    await handler();
    await stage.react();
  }
  const reminded = async (id: string) =>
    (await toTheCaf(id)).map(({ subject }) => (subject.includes('passé') ? 'passed' : 'near')).reverse();

  it('RGT-01 leave once a week before the limit, and once when it has passed, however often they run', async () => {
    const { id } = await registerEntry(stage, caf.browser, 'received', { receivedOn: today() });
    await remind();
    expect(await reminded(id)).toEqual([]);
    advance(27 * days);
    await remind();
    await remind();
    expect(await reminded(id)).toEqual(['near']);
    advance(6 * days);
    await Promise.all([remind(), remind()]);
    expect(await reminded(id)).toEqual(['near', 'passed']);
    advance(days);
    await remind();
    expect(await reminded(id)).toEqual(['near', 'passed']);
  });

  it('RGT-01 catch up on days that were missed, with what is still true', async () => {
    const { id } = await registerEntry(stage, caf.browser, 'received', { receivedOn: longAgo });
    await remind();
    expect(await reminded(id)).toEqual(['passed']);
  });

  it('RGT-01 say nothing of what is answered, and start anew after an extension', async () => {
    const answered = await registerEntry(stage, caf.browser, 'answered');
    const extended = await registerEntry(stage, caf.browser, 'received', {
      receivedOn: addDays(today(), -25),
    });
    await remind();
    expect(await reminded(answered.id)).toEqual([]);
    expect(await reminded(extended.id)).toEqual(['near']);
    const body = { version: 1, reason: 'Archives.' };
    await stage.done(extendRegisterEntry, { as: caf.browser, params: { id: extended.id }, body });
    advance(60 * days);
    await remind();
    expect(await reminded(extended.id)).toEqual(['near', 'near']);
  });

  it('leave alone what an agent has before the eyes: a reminder makes no new version', async () => {
    const { id } = await registerEntry(stage, caf.browser);
    await remind();
    expect((await read(id)).version).toBe(1);
    expect((await recordsOf(stage, 'registerReminder')).some(({ entryId }) => entryId === id)).toBe(true);
  });
});
