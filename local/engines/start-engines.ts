import { join } from 'node:path';
import { type CognitoEngine, startCognito } from './cognito/cognito.ts';
import { startDynamo } from './dynamo.ts';
import type { Engine, Now, Service } from './engine.ts';
import { startS3 } from './s3.ts';
import { type MailEngine, startSes } from './ses.ts';

export interface Engines {
  endpoints: Record<Service, string>;
  mails: MailEngine['mails'];
  /** The code that somebody's authenticator application shows. */
  code: CognitoEngine['code'];
  stop(): Promise<void>;
}

interface EnginesOptions {
  /** One folder per engine is made under it. */
  dir: string;
  /** The clock of sign-ins and mails; the machine's by default. */
  now?: Now;
  /** False where nothing starts again from the same folder: people are then in memory alone. */
  keepsUsers?: boolean;
}

/** Starts the four engines at once, on free ports. When one fails, the others are ended again. */
export async function startEngines({
  dir,
  now = () => new Date(),
  keepsUsers = true,
}: EnginesOptions): Promise<Engines> {
  const starting = [
    startDynamo({ dir: join(dir, 'dynamodb') }),
    startS3({ dir: join(dir, 's3') }),
    startSes({ dir: join(dir, 'ses'), now }),
    startCognito({ dir: join(dir, 'cognito'), now, keeps: keepsUsers }),
  ] as const;
  try {
    const [dynamodb, s3, ses, cognito] = await Promise.all(starting);
    return {
      endpoints: {
        dynamodb: dynamodb.endpoint,
        s3: s3.endpoint,
        ses: ses.endpoint,
        cognito: cognito.endpoint,
      },
      mails: ses.mails,
      code: cognito.code,
      stop: async () => {
        await Promise.all([dynamodb, s3, ses, cognito].map((engine: Engine) => engine.stop()));
      },
    };
  } catch (error) {
    await Promise.all(
      starting.map((start) =>
        start.then(
          (engine) => engine.stop(),
          () => {},
        ),
      ),
    );
    throw error;
  }
}
