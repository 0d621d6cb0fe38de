import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { operations } from '../../contract/operations.ts';
import { changePassword, signIn } from '../../contract/session.ts';
import { bundledFunctions, scheduleFunctions } from '../../lib/functions.ts';
import { built } from '../../local/build-stale.ts';
import type { Mail } from '../../local/engines/ses.ts';
import { type LocalStack, startLocalStack } from '../../local/stack.ts';
import { readModel } from '../../local/template/model.ts';
import type { Stage } from '../functions/driver.ts';
import { type Cast, gather, rightfulCaller, rightfulRequest } from '../functions/every-operation.ts';
import { askForPassword } from '../functions/lost-password.ts';
import { temporaryDir } from './fixture-stack.ts';
import { stageOver } from './stage-over-http.ts';

const inbox = vi.hoisted(() => ({ mails: (_to: string): Mail[] => [] }));
vi.mock('../engines.ts', () => ({ mailsTo: async (to: string) => inbox.mails(to) }));

const { dir, remove } = temporaryDir();
let stack: LocalStack;
let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stack = await startLocalStack({ port: 0, dataDir: dir, seed: false, build: true });
  inbox.mails = stack.mails;
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

const runSchedule = async (name: string) => {
  const response = await fetch(`${stack.url}/_local/schedules/${name}/run`, { method: 'POST' });
  return (await response.json()) as { ok: boolean };
};

it('the role of every function is understood, and allows something to all but the one that reads nothing', () => {
  const { functions } = readModel(built.assembly, {});
  expect(functions.map(({ name }) => name).sort()).toEqual(bundledFunctions.map(({ name }) => name).sort());
  const idle = functions.filter(({ role }) =>
    role.every(({ Action }) => Action.every((action) => action.startsWith('logs:'))),
  );
  expect(idle.map(({ name }) => name)).toEqual(['public-read-contract']);
});

describe('the role of each function', () => {
  const ending = ['changePassword', 'signOut'];
  const order = operations.toSorted((a, b) => ending.indexOf(a.id) - ending.indexOf(b.id));

  it.each(order.map((op) => [op.id, op] as const))('allows what %s does', async (id, op) => {
    const as = ending.includes(id) ? cast.colleague.browser : rightfulCaller(cast, op);
    const request = await rightfulRequest(stage, cast, op);
    const body = { current: cast.colleague.password, password: 'un tout autre mot de passe' };
    const { status, problem } = await stage.call(op, {
      ...request,
      as,
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

  it('allows to lock an account after failures', async () => {
    const fail = async () =>
      (await stage.call(signIn, { body: { email: cast.otherCaf.email, password: 'faux' } })).problem?.code;
    const codes: unknown[] = [];
    while (codes.length < 12) codes.push(await fail());
    expect(codes).not.toContain('unexpected');
    expect(new Set(codes).size).toBe(2);
  });

  it.each(scheduleFunctions.map((name) => name.replace('schedule-', '')))('allows %s', async (name) => {
    expect(await runSchedule(name)).toMatchObject({ ok: true });
  });
});
