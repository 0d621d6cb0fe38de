import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listCouncilDeposits } from '../../contract/caf-childminders.ts';
import { nextFileOf } from '../../domain/childminders/council-sendings.ts';
import { daysBetween, parisDay } from '../../domain/paris-day.ts';
import { mailsTo } from '../engines.ts';
import { importer } from './caf-agents.ts';
import { advance, days } from './clock.ts';
import { council, councilInForce, dropped, faulty, flawless } from './councils.ts';
import { openStage, type Stage } from './driver.ts';
import { signature } from './habilitations.ts';
import { agent, personalPassword, type Somebody, signedIn } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let importing: { email: string };
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  const cnaf = await agent(stage, 'cnaf-admin');
  importing = await importer(stage, cnaf.browser);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const today = () => parisDay(new Date());
async function remind(): Promise<void> {
  const { handler } = await import('../../functions/schedule/remind-councils.ts');
  await handler();
  await stage.react();
}
const mailsAbout = async (address: string, id: string) =>
  (await mailsTo(address)).map(({ subject }) => subject).filter((subject) => subject.includes(id));
const toCouncil = async ({ id, email }: { id: string; email: string }) =>
  (await mailsAbout(email, id)).filter((subject) => /attendu|en retard/.test(subject)).reverse();
const late = (subjects: string[]) => subjects.filter((subject) => subject.includes('en retard'));

async function newCouncil() {
  const signed = { ...signature, signedOn: today() };
  const { id, persons } = await councilInForce(stage, caf.browser, {}, signed);
  await stage.react();
  return { id, email: persons[0]?.email ?? '' };
}

async function next(id: string) {
  const convention = await stage.deps.records.get('habilitation', [id]);
  const found = convention && (await nextFileOf(stage.deps, convention, today()));
  if (!found) throw new Error('The council owes a file');
  return found;
}
/** Moves to the morning of a day. */
const goTo = (day: string) => advance(daysBetween(today(), day) * days);

describe('the reminders of councils', () => {
  it('CSV-03 leave a week before the first file is due, the day after, then every fortnight, once each', async () => {
    const sender = await newCouncil();
    const { dueOn, which } = await next(sender.id);
    expect(which).toBe('first');
    await remind();
    expect(await toCouncil(sender)).toEqual([]);

    goTo(dueOn);
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await toCouncil(sender)).toHaveLength(1);
    expect(late(await mailsAbout(importing.email, sender.id))).toEqual([]);

    advance(days);
    await Promise.all([remind(), remind()]);
    expect(late(await toCouncil(sender))).toHaveLength(1);
    expect(late(await mailsAbout(importing.email, sender.id))).toHaveLength(1);

    for (let passed = 0; passed < 28; passed += 7) {
      advance(7 * days);
      await remind();
    }
    expect(late(await toCouncil(sender))).toHaveLength(3);
  });

  it('CSV-03 the Caf sees who is late, for how long, and on which days reminders left', async () => {
    const sender = await newCouncil();
    const { dueOn } = await next(sender.id);
    goTo(dueOn);
    advance(3 * days);
    await remind();
    caf.browser = await signedIn(stage, caf.email, caf.password);
    const { councils } = await stage.done(listCouncilDeposits, { as: caf.browser, query: {} });
    const seen = councils.find(({ habilitationId }) => habilitationId === sender.id);
    expect(seen?.next).toEqual({ which: 'first', dueOn, punctuality: 'late', daysLate: 3 });
    expect(seen?.remindedOn).toHaveLength(1);
    vi.useRealTimers();
    caf.browser = await signedIn(stage, caf.email, caf.password);
  });

  it('CSV-03 a good file is followed by a month of peace, a file to mend by none', async () => {
    const sender = await council(stage, caf.browser);
    await dropped(stage, sender.browser, sender.id, faulty);
    expect((await next(sender.id)).which).toBe('first');
    await dropped(stage, sender.browser, sender.id, flawless);
    const { dueOn, which } = await next(sender.id);
    expect(which).toBe('monthly');
    expect(daysBetween(today(), dueOn)).toBeGreaterThan(27);
    await remind();
    expect(await toCouncil(sender)).toEqual([]);
    goTo(dueOn);
    advance(days);
    await remind();
    expect(late(await toCouncil(sender))).toHaveLength(1);
  });

  it('CSV-03 say nothing of a file that came between the reminder and its mail', async () => {
    const sender = await council(stage, caf.browser);
    const { dueOn } = await next(sender.id);
    goTo(dueOn);
    const { handler } = await import('../../functions/schedule/remind-councils.ts');
    await handler();
    const as = await signedIn(stage, sender.email, personalPassword(sender.email));
    await dropped(stage, as, sender.id, flawless);
    await stage.react();
    expect(await toCouncil(sender)).toEqual([]);
  });

  it('CSV-03 a convention that has ended owes nothing', async () => {
    const sender = await newCouncil();
    const { dueOn } = await next(sender.id);
    const convention = await stage.deps.records.get('habilitation', [sender.id]);
    if (!convention) throw new Error('The convention is there');
    await stage.deps.records.commit([
      {
        do: 'replace',
        kind: 'habilitation',
        record: { ...convention, state: 'ended', version: convention.version + 1 },
      },
    ]);
    goTo(dueOn);
    advance(days);
    await remind();
    const reminders = await recordsOf(stage, 'councilReminder');
    expect(reminders.filter(({ habilitationId }) => habilitationId === sender.id)).toEqual([]);
  });
});
