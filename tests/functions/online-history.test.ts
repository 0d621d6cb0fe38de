import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listOnline, readOnline } from '../../contract/caf-online.ts';
import {
  declareAvailability,
  listOwnEstablishments,
  submitOperatingInformation,
} from '../../contract/partner.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { advance, days, hours } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, submitted, week, withdrawn } from './establishments.ts';
import { listedEstablishment, newRequest, partner } from './habilitations.ts';
import { agent, type Somebody, signedIn } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

describe('rights', () => {
  it('PUB-01 PUB-03 are those that the convention gives, establishment by establishment', async () => {
    const ids = [
      await listedEstablishment(stage),
      await listedEstablishment(stage),
      await listedEstablishment(stage, 'RPE'),
    ];
    const establishments = [
      { establishmentId: ids[0] ?? '', operating: true, availability: false },
      { establishmentId: ids[1] ?? '', operating: false, availability: true },
      { establishmentId: ids[2] ?? '', operating: true, availability: false },
    ];
    const one = await partner(stage, caf.browser, newRequest(stage, ids, { establishments }));
    const mine = await stage.done(listOwnEstablishments, { as: one.browser });
    expect(mine.establishments.map(({ rights }) => [rights.operating, rights.availability])).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
    const submit = (establishmentId: string) =>
      stage.call(submitOperatingInformation, {
        as: one.browser,
        params: { id: establishmentId },
        body: { basedOn: 0, information: {}, commitmentsAccepted: true },
      });
    const declare = (establishmentId: string) =>
      stage.call(declareAvailability, {
        as: one.browser,
        params: { id: establishmentId },
        body: { basedOn: 0, declaration: { kind: 'periods', periods: [week] } },
      });
    expect((await Promise.all(ids.map(submit))).map(({ status }) => status)).toEqual([200, 404, 200]);
    expect((await Promise.all(ids.map(declare))).map(({ status }) => status)).toEqual([404, 200, 404]);
  });
});

describe('the past', () => {
  beforeAll(async () => {
    someone = await partner(stage, caf.browser);
    id = someone.establishmentIds[0] ?? '';
  });

  it('PUB-04 PUB-09 the Caf sees what was online on any past day, and who entered it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T09:00:00Z') });
    const sessions = async () => {
      someone.browser = await signedIn(stage, someone.email, someone.password);
      caf.browser = await signedIn(stage, caf.email, caf.password);
    };
    await sessions();
    await submitted(stage, someone.browser, id, { team: 'Première équipe.' });
    await approved(stage, caf.browser, id);
    advance(2 * days);
    await sessions();
    await submitted(stage, someone.browser, id, { team: 'Seconde équipe.' });
    await approved(stage, caf.browser, id);
    await declared(stage, someone.browser, id);
    advance(2 * days);
    await sessions();
    await withdrawn(stage, caf.browser, id, 'operating');
    const on = (day: string) => stage.done(readOnline, { as: caf.browser, params: { id }, query: { day } });
    expect((await on('2026-11-09')).operating).toBeUndefined();
    expect((await on('2026-11-10')).operating?.team).toBe('Première équipe.');
    expect((await on('2026-11-11')).operating?.team).toBe('Première équipe.');
    expect((await on('2026-11-12')).operating?.team).toBe('Seconde équipe.');
    expect((await on('2026-11-12')).availability?.periods[0]?.state).toBe('available');
    const second = await on('2026-11-12');
    expect(second.operatingBefore?.team).toBe('Première équipe.');
    expect(second.history.find(({ part }) => part === 'operating')).toMatchObject({
      by: someone.accountId,
      approvedBy: caf.accountId,
      changed: ['team'],
    });
    const last = await on('2026-11-14');
    expect(last.history[0]).toMatchObject({ withdrawn: true, reason: last.operatingWithdrawn?.reason });
    expect(last.operating).toBeUndefined();
    expect(last.operatingWithdrawn?.reason).toContain('publicité');
    expect(last.history.map(({ part, withdrawn }) => `${part} ${withdrawn}`)).toEqual([
      'operating true',
      'availability false',
      'operating false',
      'operating false',
    ]);
    expect(last.history.map(({ by }) => by)).toEqual([
      caf.accountId,
      someone.accountId,
      someone.accountId,
      someone.accountId,
    ]);
  });

  it.each(['9999-12-31', '0000-01-01', '2028-02-29'])('PUB-04 answers for any day: %s', async (day) => {
    const as = await signedIn(stage, caf.email, caf.password);
    const read = await stage.call(readOnline, { as, params: { id }, query: { day } });
    expect(read.status).toBe(200);
    expect(String(read.document?.day) <= parisDay(new Date())).toBe(true);
  });

  it('PUB-04 counts days in Paris', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T23:30:00Z') });
    const as = await signedIn(stage, someone.email, someone.password);
    const today = parisDay(new Date());
    await declared(stage, as, id, { ...week, from: today, state: 'full', cells: [] });
    const cafAgent = await signedIn(stage, caf.email, caf.password);
    const on = (day: string) => stage.done(readOnline, { as: cafAgent, params: { id }, query: { day } });
    expect((await on('2026-11-20')).availability?.periods[0]?.state).not.toBe('full');
    expect((await on('2026-11-21')).availability?.periods[0]?.state).toBe('full');
    advance(hours);
    caf.browser = cafAgent;
    const { establishments } = await stage.done(listOnline, { as: cafAgent });
    expect(establishments.find(({ establishmentId }) => establishmentId === id)?.availability?.state).toBe(
      'full',
    );
  });
});

describe('what a trace says of it', () => {
  it('CTL-01 PUB-09 every entry, validation and withdrawal is in the journal, by number', async () => {
    const actions = (await recordsOf(stage, 'trace'))
      .filter(({ subject }) => subject?.id === id)
      .map(({ action, who }) => `${action} ${who.accountId}`);
    expect(new Set(actions)).toEqual(
      new Set([
        `operating-information-submitted ${someone.accountId}`,
        `submission-decided ${caf.accountId}`,
        `availability-declared ${someone.accountId}`,
        `information-withdrawn ${caf.accountId}`,
      ]),
    );
  });
});
