import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FunctionRunner } from '../../local/functions/runner.ts';
import { startNotifier } from '../../local/objects/notifier.ts';
import { withLocalBuckets } from '../../local/site/local-buckets.ts';
import { DeadLetters } from '../../local/streams/dead-letters.ts';
import type { FunctionModel } from '../../local/template/functions.ts';

const folder = mkdtempSync(join(tmpdir(), 'notifier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = { name: 'check', deadLetters: 'queue' } as FunctionModel;
const now = () => new Date('2026-11-22T15:00:00Z');

/** A notifier whose function fails so many times first; gives what it heard. */
function listening(failures: number) {
  const heard: string[] = [];
  const runner = {
    invoke: async (_: FunctionModel, event: { Records: { s3: { object: { key: string } } }[] }) => {
      heard.push(String(event.Records[0]?.s3.object.key));
      if (heard.length <= failures) throw new Error('not yet');
    },
  } as unknown as FunctionRunner;
  const deadLetters = new DeadLetters(join(folder, `${failures}.json`), now);
  const notifications = [{ event: 's3:ObjectCreated:*', prefix: 'drops/', function: check, retries: 2 }];
  const buckets = [{ name: 'deposits', cors: [], notifications }];
  return { heard, deadLetters, notifier: startNotifier({ buckets, runner, deadLetters, now }) };
}

describe('what is told of a new object', () => {
  it('is told to the function of its folder, of its bucket, once', async () => {
    const { heard, notifier } = listening(0);
    notifier.created({ bucket: 'deposits', key: 'drops/one', bytes: 3 });
    notifier.created({ bucket: 'deposits', key: 'staged/one', bytes: 3 });
    notifier.created({ bucket: 'private', key: 'drops/one', bytes: 3 });
    expect(notifier.pending).toBe(1);
    await expect.poll(() => notifier.pending).toBe(0);
    expect(heard).toEqual(['drops/one']);
  });

  it('is told again while the function fails', async () => {
    const { heard, deadLetters, notifier } = listening(2);
    notifier.created({ bucket: 'deposits', key: 'drops/two', bytes: 3 });
    await expect.poll(() => notifier.pending, { timeout: 10_000 }).toBe(0);
    expect(heard).toHaveLength(3);
    expect(deadLetters.list()).toEqual([]);
  });

  it('ends among the dead letters of the function after the last try', async () => {
    const { heard, deadLetters, notifier } = listening(9);
    notifier.created({ bucket: 'deposits', key: 'drops/three', bytes: 3 });
    await expect.poll(() => notifier.pending, { timeout: 10_000 }).toBe(0);
    expect(heard).toHaveLength(3);
    expect(deadLetters.list()).toMatchObject([
      { function: 'check', queue: 'queue', attempts: 3, about: { bucket: 'deposits', key: 'drops/three' } },
    ]);
  });
});

describe('the headers of the site', () => {
  it('name the engine where they would name a bucket of Amazon’s', () => {
    const policy =
      "connect-src 'self' https://extranet-demo-deposits-000000000000.s3.eu-west-3.amazonaws.com";
    const site = {
      defaultRootObject: 'index.html',
      errorPages: {},
      behaviors: [
        { pattern: '*', servedBy: 'files' as const, headers: { 'Content-Security-Policy': policy } },
      ],
    };
    const [behavior] = withLocalBuckets(site, 'http://127.0.0.1:4568').behaviors;
    expect(behavior?.headers['Content-Security-Policy']).toBe("connect-src 'self' http://127.0.0.1:4568");
  });
});
