import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAvailabilityLink, useAvailabilityLink } from '../../contract/availability-links.ts';
import { closeAccess } from '../../contract/caf-amendments.ts';
import { readOnline } from '../../contract/caf-online.ts';
import { readSheet } from '../../contract/public.ts';
import { inviteToDeclare } from '../../domain/availability/invite-to-declare.ts';
import { remindAvailability } from '../../domain/availability/remind-availability.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { mailsTo } from '../engines.ts';
import { linksMailedTo, linksOf } from './availability-links.ts';
import { advance, days, minutes } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { declared, week, withdrawn } from './establishments.ts';
import { partner } from './habilitations.ts';
import { near } from './near.ts';
import { agent, type Somebody, signedIn } from './people.ts';

let stage: Stage;
let caf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
beforeEach(async () => {
  caf.browser = await signedIn(stage, caf.email, caf.password);
  someone = await partner(stage, caf.browser);
  id = someone.establishmentIds[0] ?? '';
  await declared(stage, someone.browser, id);
  await stage.react();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

async function remind(): Promise<void> {
  await remindAvailability(stage.deps, near);
  await inviteToDeclare(stage.deps, near);
  await stage.react();
}
/** The same in all departments, as the schedule has it done. */
async function remindEverywhere(): Promise<void> {
  const { handler } = await import('../../functions/schedule/remind-availability.ts');
  await handler();
  await stage.react();
}
/** Has what goes online published: S3 takes no call dated far from its own clock. */
async function published(): Promise<void> {
  const now = Date.now();
  vi.useRealTimers();
  await stage.react();
  vi.useFakeTimers({ toFake: ['Date'], now });
}
const reminders = async () =>
  (await mailsTo(someone.email)).filter(({ text }) => text.includes('/disponibilites/lien#')).length;
const stateOf = async (secret: string) =>
  (await stage.done(readAvailabilityLink, { body: { secret } })).state;
const kept = () => stage.deps.records.get('availability', [id]);

describe('the weekly question', () => {
  it('PUB-12 is asked on the sixth day after a confirmation, on the tenth, and never again', async () => {
    advance(5 * days);
    await remind();
    expect(await reminders()).toBe(0);
    advance(days);
    await Promise.all([remindEverywhere(), remind()]);
    await remind();
    expect(await reminders()).toBe(1);
    advance(3 * days);
    await remind();
    expect(await reminders()).toBe(1);
    advance(days);
    await remind();
    expect(await reminders()).toBe(2);
    const [mail] = await mailsTo(someone.email);
    expect(mail?.subject).toContain('bientôt plus affichées');
    for (let day = 0; day < 6; day += 1) {
      advance(days);
      await remind();
    }
    expect(await reminders()).toBe(2);
  });

  it('PUB-12 starts anew after each confirmation, and asks nothing of what was withdrawn', async () => {
    advance(6 * days);
    await remind();
    const { unchanged = '' } = (await linksMailedTo(someone.email)) ?? {};
    await stage.done(useAvailabilityLink, { body: { secret: unchanged } });
    await published();
    advance(5 * days);
    await remind();
    expect(await reminders()).toBe(1);
    advance(days);
    await remind();
    expect(await reminders()).toBe(2);
    await withdrawn(stage, await signedIn(stage, caf.email, caf.password), id, 'availability');
    await published();
    advance(4 * days);
    await remind();
    expect(await reminders()).toBe(2);
  });
});

describe('a link of the mail', () => {
  it('PUB-09 PUB-12 confirms in one press, in the name of the person, and tells where it came from', async () => {
    advance(6 * days);
    await remind();
    const { unchanged = '', full = '', change = '' } = (await linksMailedTo(someone.email)) ?? {};
    const before = await kept();
    const open = await stage.done(readAvailabilityLink, { body: { secret: unchanged } });
    expect(open).toMatchObject({
      state: 'open',
      act: 'unchanged',
      establishment: { establishmentId: id, availability: { version: 1 } },
    });
    // Reading, however often, changes nothing: mail scanners open links.
    expect(await stateOf(unchanged)).toBe('open');
    expect(await kept()).toEqual(before);

    await stage.done(useAvailabilityLink, { body: { secret: unchanged } });
    const after = await kept();
    expect(after).toMatchObject({
      declaredBy: someone.accountId,
      declaredAt: before?.declaredAt,
      source: { kind: 'mail-link' },
      version: 2,
    });
    expect(after?.confirmedAt).not.toBe(before?.confirmedAt);
    expect(await stateOf(unchanged)).toBe('used');
    expect([await stateOf(full), await stateOf(change)]).toEqual(['replaced', 'replaced']);
    for (const secret of [unchanged, full, change]) {
      expect(await stage.refused(useAvailabilityLink, { body: { secret } })).toBe('link-lapsed');
    }
    const as = await signedIn(stage, caf.email, caf.password);
    const { history } = await stage.done(readOnline, { as, params: { id }, query: {} });
    expect(history[0]?.by).toBe(someone.accountId);
    await published();
    vi.useRealTimers();
    expect((await stage.done(readSheet, { params: { id } })).availability?.confirmedAt).toBe(
      after?.confirmedAt,
    );
  });

  it('PUB-12 says « full », or publishes other places, and does nothing else', async () => {
    const { full } = await linksOf(stage, id, someone.accountId);
    const today = parisDay(new Date());
    await stage.done(useAvailabilityLink, { body: { secret: full } });
    expect((await kept())?.periods[0]).toMatchObject({ state: 'full', from: today });

    const { change } = await linksOf(stage, id, someone.accountId);
    expect(await stage.refused(useAvailabilityLink, { body: { secret: change } })).toBe('invalid-request');
    const places = (count: number) => ({
      kind: 'periods' as const,
      periods: [{ ...week, cells: [{ ...week.cells[0], places: count }] as typeof week.cells }],
    });
    // The capacity of the list holds here as everywhere (PUB-03).
    const over = await stage.call(useAvailabilityLink, { body: { secret: change, declaration: places(26) } });
    expect(over.problem?.errors?.[0]?.message).toContain('capacité');
    expect(await stateOf(change)).toBe('open');
    const { availability } = await stage.done(useAvailabilityLink, {
      body: { secret: change, declaration: places(4) },
    });
    expect(availability?.periods.at(-1)?.cells[0]?.places).toBe(4);
  });

  it('PUB-12 acts once, clicked twice at once or sent again after a lost answer', async () => {
    const { unchanged } = await linksOf(stage, id, someone.accountId);
    const again = await linksOf(stage, id, someone.accountId);
    const commandId = randomUUID();
    const replies = await Promise.all([
      stage.call(useAvailabilityLink, { body: { secret: unchanged }, commandId }),
      stage.call(useAvailabilityLink, { body: { secret: again.full } }),
      stage.call(useAvailabilityLink, { body: { secret: again.unchanged } }),
    ]);
    expect(replies.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect((await kept())?.version).toBe(2);
    const [first] = replies;
    const retried = await stage.call(useAvailabilityLink, { body: { secret: unchanged }, commandId });
    expect(retried.status).toBe(first?.status);
    expect((await kept())?.version).toBe(2);
  });

  it('PUB-12 serves five days, and says afterwards that it has lapsed', async () => {
    const { unchanged } = await linksOf(stage, id, someone.accountId);
    advance(5 * days - minutes);
    expect(await stateOf(unchanged)).toBe('open');
    advance(minutes);
    expect(await stateOf(unchanged)).toBe('lapsed');
    expect(await stage.refused(useAvailabilityLink, { body: { secret: unchanged } })).toBe('link-lapsed');
    expect((await kept())?.version).toBe(1);
  });

  it('AVN-02 PUB-12 is dead once the access of the person is closed, even opened before', async () => {
    const { unchanged } = await linksOf(stage, id, someone.accountId);
    expect(await stateOf(unchanged)).toBe('open');
    await stage.done(closeAccess, {
      as: caf.browser,
      params: { id: someone.id, accountId: someone.accountId },
      body: { reason: 'end-of-mission' },
    });
    expect(await stateOf(unchanged)).toBe('revoked');
    expect(await stage.refused(useAvailabilityLink, { body: { secret: unchanged } })).toBe('link-lapsed');
    // Nor is that person asked any more.
    advance(6 * days);
    await remind();
    expect(await reminders()).toBe(0);
  });

  it('PUB-04 is dead once somebody declared something else', async () => {
    const { unchanged } = await linksOf(stage, id, someone.accountId);
    await declared(stage, someone.browser, id, { ...week, until: addDays(week.until, 7) });
    expect(await stateOf(unchanged)).toBe('replaced');
    expect(await stage.refused(useAvailabilityLink, { body: { secret: unchanged } })).toBe('link-lapsed');
  });

  it('keeps no secret, in the table or in the logs', async () => {
    advance(6 * days);
    await remind();
    const { unchanged = '' } = (await linksMailedTo(someone.email)) ?? {};
    await stage.done(useAvailabilityLink, { body: { secret: unchanged } });
    expect(unchanged).toHaveLength(43);
    expect(stage.log.lines.join('\n')).not.toContain(unchanged);
  });
});
