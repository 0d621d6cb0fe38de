import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listCouncilDeposits } from '../../contract/caf-childminders.ts';
import { listOwnCouncilFiles } from '../../contract/council-files.ts';
import type { Mail } from '../../local/engines/ses.ts';
import { type LocalStack, startLocalStack } from '../../local/stack.ts';
import { councilInForce } from '../functions/councils.ts';
import type { Stage } from '../functions/driver.ts';
import { signature, withProfile } from '../functions/habilitations.ts';
import { agent, firstSignIn, personalPassword, type Somebody, signedIn } from '../functions/people.ts';
import { temporaryDir } from './fixture-stack.ts';
import { stageOver } from './stage-over-http.ts';

const inbox = vi.hoisted(() => ({
  mails: (_to: string): Mail[] => [],
  code: async (_of: string): Promise<string | undefined> => undefined,
}));
vi.mock('../engines.ts', () => ({
  mailsTo: async (to: string) => inbox.mails(to),
  codeOf: async (_own: unknown, of: string) => inbox.code(of),
}));

/**
 * Thirty days, Sundays and holidays left out, from Monday 22 March 2027: Good Friday (the 26th) counts but in Alsace and
 * Moselle, Easter Monday (the 29th) nowhere, and 27 April is a holiday of Mayotte alone.
 */
const signedOn = '2027-03-22';
const departments = [
  { code: '26', where: 'the Drôme', dueOn: '2027-04-27' },
  { code: '68', where: 'Alsace', dueOn: '2027-04-28' },
  { code: '976', where: 'Mayotte', dueOn: '2027-04-28' },
] as const;

interface Council {
  id: string;
  email: string;
  caf: Somebody;
}

const { dir, remove } = temporaryDir();
let stack: LocalStack;
let stage: Stage;
const councils = new Map<string, Council>();
beforeAll(async () => {
  stack = await startLocalStack({ port: 0, dataDir: dir, seed: false, build: true });
  inbox.mails = stack.mails;
  inbox.code = stack.code;
  stage = await stageOver(stack);
  await goTo(signedOn);
  for (const { code } of departments) {
    const caf = await agent(stage, 'caf-agent', code);
    await withProfile(stage, caf.browser, code);
    const { id, persons } = await councilInForce(stage, caf.browser, {}, { ...signature, signedOn });
    await stage.react();
    const email = persons[0]?.email ?? '';
    await firstSignIn(stage, email);
    councils.set(code, { id, email, caf });
  }
}, 180_000);
afterAll(async () => {
  await stack?.stop();
  remove();
});

/** Late in the morning of a day; what falls due on the way of the councils' calendar is done once. */
async function goTo(day: string): Promise<void> {
  const body = JSON.stringify({
    set: `${day}T10:00:00Z`,
    asleep: true,
    only: ['remind-councils', 'resend-unsent-mails'],
  });
  expect((await fetch(`${stack.url}/_local/clock`, { method: 'POST', body })).status).toBe(200);
  await stage.react();
}
const councilOf = (code: string): Council => {
  const council = councils.get(code);
  if (!council) throw new Error(`There is no council in ${code}`);
  return council;
};

/** What the Caf and the council read of the next file, which must be the same, and the reminders that left. */
async function seen(code: string) {
  const { id, email, caf } = councilOf(code);
  const agentsBrowser = await signedIn(stage, caf.email, caf.password);
  const senders = await signedIn(stage, email, personalPassword(email));
  const [{ councils: listed }, own] = await Promise.all([
    stage.done(listCouncilDeposits, { as: agentsBrowser, query: {} }),
    stage.done(listOwnCouncilFiles, { as: senders, params: { id } }),
  ]);
  const [{ next, remindedOn } = { next: undefined, remindedOn: [] }] = listed;
  expect(own.next).toEqual(next);
  return { next, remindedOn };
}
const reminders = (code: string): string[] =>
  stack
    .mails(councilOf(code).email)
    .map(({ subject }) => subject)
    .filter((subject) => /attendu pour le|en retard/u.test(subject))
    .reverse();

describe('the first file of a council, thirty working days after the signature', () => {
  it.each(departments)(
    'CSV-03 is due on $dueOn in $where, by the clock of the stack',
    async ({ code, dueOn }) => {
      expect((await seen(code)).next).toEqual({ which: 'first', dueOn, punctuality: 'ahead', daysLate: 0 });
    },
  );

  it('CSV-03 is reminded by mail, and late from the day after on, in each department by its own calendar', async () => {
    await goTo('2027-04-27');
    for (const { code, dueOn } of departments) {
      const { next } = await seen(code);
      expect([code, next]).toEqual([code, { which: 'first', dueOn, punctuality: 'soon', daysLate: 0 }]);
      expect(reminders(code)).toEqual([
        expect.stringMatching(/un fichier est attendu pour le 2[78] avril 2027$/u),
      ]);
    }
    await goTo('2027-04-28');
    const first = await seen('26');
    expect(first.next).toMatchObject({ punctuality: 'late', daysLate: 1 });
    expect(first.remindedOn).toEqual(['2027-04-28', '2027-04-20']);
    for (const code of ['68', '976']) expect((await seen(code)).next?.punctuality).toBe('soon');
    expect(departments.map(({ code }) => reminders(code).length)).toEqual([2, 1, 1]);
    await goTo('2027-04-29');
    for (const code of ['68', '976']) {
      expect((await seen(code)).next).toMatchObject({ punctuality: 'late', daysLate: 1 });
    }
    expect(departments.map(({ code }) => reminders(code).at(-1))).toEqual(
      departments.map(() => expect.stringContaining('votre fichier est en retard')),
    );
  }, 240_000);
});
