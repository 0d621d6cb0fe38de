import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { operations } from '../../contract/operations.ts';
import { changePassword, signIn } from '../../contract/session.ts';
import { failuresBeforeLock, lockMinutes } from '../../domain/accounts/attempts.ts';
import { bundledFunctions, scheduleFunctions } from '../../lib/functions.ts';
import { built } from '../../local/build-stale.ts';
import type { Mail } from '../../local/engines/ses.ts';
import { type LocalStack, startLocalStack } from '../../local/stack.ts';
import { readModel } from '../../local/template/model.ts';
import type { Stage } from '../functions/driver.ts';
import { type Cast, gather, rightfulCaller, rightfulRequest } from '../functions/every-operation.ts';
import { askForPassword } from '../functions/lost-password.ts';
import { signedIn } from '../functions/people.ts';
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

const { dir, remove } = temporaryDir();
let stack: LocalStack;
let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stack = await startLocalStack({ port: 0, dataDir: dir, seed: false, build: true });
  inbox.mails = stack.mails;
  inbox.code = stack.code;
  stage = await stageOver(stack);
  cast = await gather(stage);
}, 180_000);
afterAll(async () => {
  await stack?.stop();
  remove();
});

/** What roles refused so far, from the logs of the functions. */
const denials = (): string[] =>
  readdirSync(stack.logDir).flatMap((file) =>
    readFileSync(join(stack.logDir, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('is not authorized to perform')),
  );
afterEach(async () => {
  await stage.react();
  expect(denials()).toEqual([]);
});

const advance = (period: string) =>
  fetch(`${stack.url}/_local/clock`, { method: 'POST', body: JSON.stringify({ advance: period }) });

const runSchedule = async (name: string) => {
  const response = await fetch(`${stack.url}/_local/schedules/${name}/run`, { method: 'POST' });
  return (await response.json()) as { ok: boolean };
};

it('the role of every function is understood, and allows something to all but those that read nothing', () => {
  const { functions } = readModel(built.assembly, {});
  expect(functions.map(({ name }) => name).sort()).toEqual(bundledFunctions.map(({ name }) => name).sort());
  const idle = functions.filter(({ role }) =>
    role.every(({ Action }) => Action.every((action) => action.startsWith('logs:'))),
  );
  expect(idle.map(({ name }) => name).sort()).toEqual([
    'public-read-contract',
    'software-read-availability-schema',
    'software-read-information-schema',
    'software-try-sandbox',
  ]);
});

describe('the role of each function', () => {
  const ending = ['changePassword', 'signOut'];
  const order = operations.toSorted((a, b) => ending.indexOf(a.id) - ending.indexOf(b.id));

  it.each(order.map((op) => [op.id, op] as const))('allows what %s does', async (id, op) => {
    const as = ending.includes(id) ? cast.colleague.browser : rightfulCaller(cast, op);
    const request = await rightfulRequest(stage, cast, op);
    const body = { current: cast.colleague.password, password: 'un tout autre mot de passe' };
    const { status, problem } = await stage.call(op, {
      as,
      ...request,
      ...(id === changePassword.id && { body }),
    });
    expect([status, problem]).toEqual([op.response.status, undefined]);
  });

  it('allows to mail a new password to whoever asks', async () => {
    const before = stack.mails(cast.otherPartner.email).length;
    await askForPassword(stage, cast.otherPartner.email);
    await stage.react();
    expect(stack.mails(cast.otherPartner.email).length).toBeGreaterThan(before);
  });

  it('allows to count a failure when a password is changed', async () => {
    const [as, body] = [cast.partner.browser, { current: 'faux', password: 'Encore un autre mot' }];
    const { problem } = await stage.call(changePassword, { as, body });
    expect(problem?.errors).toMatchObject([{ path: 'current' }]);
  });

  it.each(scheduleFunctions.map((name) => name.replace('schedule-', '')))('allows %s', async (name) => {
    expect(await runSchedule(name)).toMatchObject({ ok: true });
  });

  it('allows to lock an account, to tell its owner, and to forget the failures afterwards', async () => {
    const { email, password } = cast.caf;
    const before = stack.mails(email).length;
    for (let failures = 0; failures < failuresBeforeLock; failures += 1) {
      const { problem } = await stage.call(signIn, { body: { email, password: 'faux' } });
      expect(problem?.code).toBe('bad-credentials');
      await advance('PT1M');
    }
    await stage.react();
    expect(stack.mails(email)).toHaveLength(before + 1);
    await advance(`PT${lockMinutes}M`);
    await expect(signedIn(stage, email, password)).resolves.toBeTruthy();
  });

  it('allows to announce again what was lost', async () => {
    const { accountId, email } = cast.otherCaf;
    const before = stack.mails(email).length;
    const at = new Date(Date.now() - 3_600_000).toISOString();
    const until = new Date().toISOString();
    const record = { id: 'lost', at, event: { type: 'account-locked', accountId, until } as const };
    // What was handled and is no longer: the stream brings only what is new.
    await stage.deps.records.commit([
      { do: 'create', kind: 'outbox', record: { ...record, handledAt: at, version: 1 } },
    ]);
    await stage.react();
    await stage.deps.records.commit([{ do: 'put', kind: 'outbox', record: { ...record, version: 2 } }]);
    expect(await runSchedule('resend-unsent-mails')).toMatchObject({ ok: true });
    await stage.react();
    expect(stack.mails(email)).toHaveLength(before + 1);
  });
});
