import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listAvailabilityToConfirm } from '../../contract/caf-availability.ts';
import {
  changeAvailabilityTemplates,
  readAvailabilityTemplates,
} from '../../contract/partner-availability.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { advance, days } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { declared, week, withdrawn } from './establishments.ts';
import { partner } from './habilitations.ts';
import { agent, type Somebody, signedIn } from './people.ts';

let stage: Stage;
let caf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, caf.browser);
  id = someone.establishmentIds[0] ?? '';
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const listed = async () =>
  stage.done(listAvailabilityToConfirm, { as: await signedIn(stage, caf.email, caf.password) });
const mine = async () =>
  (await listed()).establishments.find(({ establishmentId }) => establishmentId === id);

describe('the crèches whose places nobody vouches for', () => {
  it('PUB-12 are listed from « never declared » to « hidden », with whom to call, and leave once confirmed', async () => {
    const never = await mine();
    expect(never?.state).toBe('never');
    expect(never?.contacts).toContainEqual(
      expect.objectContaining({ email: someone.email, habilitationId: someone.id }),
    );
    const today = parisDay(new Date());
    await declared(stage, someone.browser, id, { ...week, until: addDays(today, 60) });
    expect(await mine()).toBeUndefined();
    advance(8 * days);
    expect((await mine())?.state).toBe('ageing');
    advance(7 * days);
    expect((await mine())?.state).toBe('lapsed');
    const as = await signedIn(stage, someone.email, someone.password);
    await declared(stage, as, id);
    expect(await mine()).toBeUndefined();
    await withdrawn(stage, await signedIn(stage, caf.email, caf.password), id, 'availability');
    expect((await mine())?.state).toBe('withdrawn');
  });

  it('PUB-12 come with the share announced at the latest the third day before', async () => {
    const other = await partner(stage, caf.browser);
    const today = parisDay(new Date());
    const before = (await listed()).announced;
    const everyDay = (
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
    ).map((day) => ({
      care: 'regular' as const,
      age: '1-2' as const,
      day,
      half: 'morning' as const,
      places: 1,
    }));
    await declared(stage, other.browser, other.establishmentIds[0] ?? '', {
      state: 'available',
      from: today,
      until: addDays(today, 9),
      cells: everyDay,
    });
    const { announced, eaje, upToDate } = await listed();
    expect([announced.days - before.days, announced.late - before.late]).toEqual([10, 3]);
    expect(upToDate).toBeLessThanOrEqual(eaje);
    expect(upToDate).toBeGreaterThan(0);
  });
});

describe('the weeks that an establishment keeps at hand', () => {
  it('are kept for all its agents, replaced as a whole, and shown to no other provider', async () => {
    const params = { id };
    const as = await signedIn(stage, someone.email, someone.password);
    const templates = [{ name: 'Semaine type', cells: week.cells }];
    const kept = await stage.done(changeAvailabilityTemplates, {
      as,
      params,
      body: { basedOn: 0, templates },
    });
    expect(kept).toMatchObject({ templates, version: 1 });
    expect(await stage.done(readAvailabilityTemplates, { as, params })).toMatchObject({ templates });
    const twice = { basedOn: 1, templates: [...templates, { name: 'SEMAINE TYPE', cells: week.cells }] };
    expect(await stage.refused(changeAvailabilityTemplates, { as, params, body: twice })).toBe(
      'invalid-request',
    );
    expect(
      await stage.refused(changeAvailabilityTemplates, { as, params, body: { basedOn: 0, templates } }),
    ).toBe('conflict');
    const stranger = (await partner(stage, caf.browser)).browser;
    expect(await stage.refused(readAvailabilityTemplates, { as: stranger, params })).toBe('not-found');
  });
});
