import { setTimeout as pause } from 'node:timers/promises';
import { localRegion } from '../engines/engine.ts';
import type { FunctionRunner } from '../functions/runner.ts';
import type { DeadLetters } from '../streams/dead-letters.ts';
import type { BucketModel, BucketNotification } from '../template/buckets.ts';

interface NotifierOptions {
  buckets: readonly BucketModel[];
  runner: FunctionRunner;
  deadLetters: DeadLetters;
  now: () => Date;
}

/** An object that was just put in its place. */
export interface NewObject {
  bucket: string;
  /** As in an address: encoded. */
  key: string;
  bytes: number;
}

const firstPauseMs = 200;

/**
 * Tells functions of new objects the way S3 and Lambda do: an asynchronous call, made again when it fails, and given up
 * to the dead letters of the function. On AWS retries come after minutes; here a person waits.
 */
export function startNotifier({ buckets, runner, deadLetters, now }: NotifierOptions) {
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  async function deliver({ function: target, retries }: BucketNotification, event: object, about: object) {
    let error = '';
    for (let attempt = 0; attempt <= retries && !stopping; attempt += 1) {
      if (attempt > 0) await pause(firstPauseMs * 2 ** attempt, undefined, { ref: false });
      try {
        await runner.invoke(target, event);
        return;
      } catch (failure) {
        error = failure instanceof Error ? failure.message : String(failure);
      }
    }
    const attempts = retries + 1;
    deadLetters.add({ function: target.name, queue: target.deadLetters, error, attempts, about });
  }

  return {
    created({ bucket, key, bytes }: NewObject): void {
      const model = buckets.find(({ name }) => name === bucket);
      const plainKey = decodeURIComponent(key);
      for (const notification of model?.notifications ?? []) {
        if (!covers(notification.event) || !plainKey.startsWith(notification.prefix)) continue;
        const event = eventOf({ bucket, key, bytes }, now());
        const work = deliver(notification, event, { bucket, key });
        underWay.add(work);
        void work.finally(() => underWay.delete(work));
      }
    },
    get pending(): number {
      return underWay.size;
    },
    async stop(): Promise<void> {
      stopping = true;
      await Promise.all(underWay);
    },
  };
}

const covers = (event: string): boolean => event === 's3:ObjectCreated:*' || event === 's3:ObjectCreated:Put';

const eventOf = ({ bucket, key, bytes }: NewObject, at: Date) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: localRegion,
      eventTime: at.toISOString(),
      eventName: 'ObjectCreated:Put',
      s3: {
        s3SchemaVersion: '1.0',
        bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
        object: { key, size: bytes, sequencer: at.getTime().toString(16) },
      },
    },
  ],
});
