import { AdminCreateUserCommand, AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultOrderInput } from '../../local/gateway-to-engines/faults.ts';
import { mailsTo, type OwnResources, ownResources } from '../engines.ts';

let own: OwnResources;
beforeAll(async () => {
  own = await ownResources();
});
afterEach(() => own.gateway.faults.clear());
afterAll(() => own.stop());

const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 'A' } });

/** One call that changes something on each engine, and how to see whether it took effect. */
const effects: Record<
  string,
  { operation: string; act: (name: string) => Promise<unknown>; happened: (name: string) => Promise<boolean> }
> = {
  dynamodb: {
    operation: 'PutItem',
    act: (name) =>
      own.clients.dynamodb.send(new PutItemCommand({ TableName: own.env.TABLE_NAME, Item: item(name) })),
    happened: async (name) => {
      const found = await own.clients.dynamodb.send(
        new GetItemCommand({ TableName: own.env.TABLE_NAME, Key: item(name) }),
      );
      return found.Item !== undefined;
    },
  },
  s3: {
    operation: 'PutObject',
    act: (Key) =>
      own.clients.s3.send(new PutObjectCommand({ Bucket: own.env.PRIVATE_BUCKET, Key, Body: 'texte' })),
    happened: (Key) =>
      own.clients.s3.send(new HeadObjectCommand({ Bucket: own.env.PRIVATE_BUCKET, Key })).then(
        () => true,
        () => false,
      ),
  },
  ses: {
    operation: 'SendEmail',
    act: (name) =>
      own.clients.ses.send(
        new SendEmailCommand({
          Source: 'ne-pas-repondre@extranet.test',
          Destination: { ToAddresses: [`${name}@exemple.fr`] },
          Message: { Subject: { Data: 'Essai' }, Body: { Text: { Data: 'Bonjour' } } },
        }),
      ),
    happened: async (name) => (await mailsTo(`${name}@exemple.fr`)).length > 0,
  },
  cognito: {
    operation: 'AdminCreateUser',
    act: (Username) =>
      own.clients.cognito.send(
        new AdminCreateUserCommand({
          UserPoolId: own.env.USER_POOL_ID,
          Username,
          TemporaryPassword: 'Abcd1234',
          MessageAction: 'SUPPRESS',
        }),
      ),
    happened: (Username) =>
      own.clients.cognito.send(new AdminGetUserCommand({ UserPoolId: own.env.USER_POOL_ID, Username })).then(
        () => true,
        () => false,
      ),
  },
};

describe.each(Object.entries(effects))('a fault on %s', (service, { operation, act, happened }) => {
  const order = (mode: 'before' | 'after') =>
    own.gateway.faults.order({ service, operation, nth: 1, mode } as FaultOrderInput);

  it('before the call is sent: the caller meets it once, and nothing took effect', async () => {
    order('before');
    const calls = own.gateway.record();
    await expect(act(`${service}-before`)).rejects.toMatchObject({ name: 'InjectedFault' });
    expect(calls()).toEqual([{ service, operation }]);
    expect(await happened(`${service}-before`)).toBe(false);
  });

  it('after the call took effect: its answer is lost', async () => {
    order('after');
    await expect(act(`${service}-after`)).rejects.toMatchObject({ name: 'InjectedFault' });
    expect(await happened(`${service}-after`)).toBe(true);
  });

  it('strikes once: the retry goes through', async () => {
    order('before');
    await expect(act(`${service}-again`)).rejects.toThrow();
    await act(`${service}-again`);
    expect(await happened(`${service}-again`)).toBe(true);
  });
});

describe('faults in turn', () => {
  it('strike the nth call that matches, whatever the service', async () => {
    const names = Object.keys(effects);
    const run = async (suffix: string) => {
      for (const name of names) await effects[name]?.act(`turn-${suffix}-${name}`);
    };
    const record = own.gateway.record();
    await run('reference');
    const calls = record();
    expect(calls.map((call) => call.service)).toEqual(names);
    for (const [index, call] of calls.entries()) {
      own.gateway.faults.order({ service: '*', operation: '*', nth: index + 1, mode: 'before' });
      await expect(run(String(index))).rejects.toThrow(`${call.operation} was not sent`);
      own.gateway.faults.clear();
    }
  });

  it('are listed with what they saw', () => {
    own.gateway.faults.order({ service: 's3', operation: 'GetObject', mode: 'after' });
    expect(own.gateway.faults.list()).toEqual([
      { service: 's3', operation: 'GetObject', nth: 1, mode: 'after', seen: 0, struck: false },
    ]);
  });

  it('leave readers of an object that is being replaced the old one or the new one', async () => {
    const bodies = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
    const at = { Bucket: own.env.PRIVATE_BUCKET, Key: 'remplacé' };
    const put = (i: number) => own.clients.s3.send(new PutObjectCommand({ ...at, Body: bodies[i % 2] }));
    const read = async () => {
      const { Body } = await own.clients.s3.send(new GetObjectCommand(at));
      return Body?.transformToString();
    };
    await put(0);
    const found = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? read() : put(i / 2).then(read))),
    );
    expect(found.every((body) => bodies.includes(body ?? ''))).toBe(true);
  });

  it('leave a large object intact when none is ordered', async () => {
    const Body = Buffer.alloc(3_000_000, 'é');
    await own.clients.s3.send(new PutObjectCommand({ Bucket: own.env.PRIVATE_BUCKET, Key: 'grand', Body }));
    const got = await own.clients.s3.send(
      new GetObjectCommand({ Bucket: own.env.PRIVATE_BUCKET, Key: 'grand' }),
    );
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
  });
});
