import { randomUUID } from 'node:crypto';
import {
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import { tableShape } from '../adapters/dynamo/table-shape.ts';
import { roles } from '../domain/actor.ts';
import type { Service } from '../local/engines/engine.ts';
import type { Mail } from '../local/engines/ses.ts';
import { type Gateway, startGateway } from '../local/gateway-to-engines/gateway.ts';
import { type SdkClients, sdkClients } from '../local/sdk-clients.ts';
import { sdkEnvironment } from '../local/sdk-environment.ts';
import { poolPolicies } from './builders/pool-policies.ts';

/** A table, buckets and a user pool that no other test touches, behind a gateway of their own. */
export interface OwnResources {
  /** What a function finds in its environment, the addresses of the engines included. */
  env: Record<string, string>;
  /** Clients whose calls go through the gateway. */
  clients: SdkClients;
  /** Makes calls fail, and notes them. */
  gateway: Gateway;
  stop(): Promise<void>;
}

/** Addresses of the engines that the whole test run shares. */
export const engineEndpoints = async (): Promise<Record<Service, string>> =>
  (await askDoor('/')) as Record<Service, string>;

/** Mails that left, newest first. Tests share the engine: name an address of your own. */
export const mailsTo = async (address: string): Promise<Mail[]> =>
  (await askDoor(`/mails?to=${encodeURIComponent(address)}`)) as Mail[];

/** What somebody's authenticator application shows, by their e-mail address: a code that has not served. */
export const codeOf = async ({ env }: OwnResources, email: string): Promise<string> =>
  (await askDoor(`/code?pool=${env.USER_POOL_ID}&of=${encodeURIComponent(email)}`)) as string;

/** Makes one of each resource, under names of their own. Call `stop` when done. */
export async function ownResources(): Promise<OwnResources> {
  const gateway = await startGateway(await engineEndpoints());
  const clients = sdkClients(gateway.endpoints);
  const tableName = `table-${randomUUID()}`;
  const [publishedBucket, privateBucket, keysBucket, depositsBucket] = [
    'published',
    'private',
    'keys',
    'deposits',
  ].map((kind) => `${kind}-${randomUUID()}`);
  const [pool] = await Promise.all([
    makeUserPool(clients),
    clients.dynamodb.send(new CreateTableCommand(tableNamed(tableName))),
    clients.s3.send(new CreateBucketCommand({ Bucket: publishedBucket })),
    clients.s3.send(new CreateBucketCommand({ Bucket: privateBucket })),
    clients.s3.send(new CreateBucketCommand({ Bucket: keysBucket })),
    clients.s3.send(new CreateBucketCommand({ Bucket: depositsBucket })),
  ]);
  const env = {
    ...sdkEnvironment(gateway.endpoints),
    TABLE_NAME: tableName,
    PUBLISHED_BUCKET: String(publishedBucket),
    PRIVATE_BUCKET: String(privateBucket),
    KEYS_BUCKET: String(keysBucket),
    DEPOSITS_BUCKET: String(depositsBucket),
    USER_POOL_ID: pool.id,
    USER_POOL_CLIENT_ID: pool.clientId,
    MAIL_FROM: 'ne-pas-repondre@extranet.test',
    MAIL_CONFIGURATION_SET: 'tests',
    SITE_URL: 'http://extranet.test',
    SECURE_COOKIES: 'false',
    TRACE_RETENTION_DAYS: '365',
  };
  return { env, clients, gateway, stop: gateway.stop };
}

/** Definition of the single table, as the infrastructure makes it. */
export function tableNamed(TableName: string): CreateTableCommandInput {
  const { partitionKey, sortKey, index, stream } = tableShape;
  const keySchema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(partitionKey, sortKey),
    AttributeDefinitions: [partitionKey, sortKey, index.partitionKey, index.sortKey].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    GlobalSecondaryIndexes: [
      {
        IndexName: index.name,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
  };
}

async function makeUserPool({ cognito }: SdkClients): Promise<{ id: string; clientId: string }> {
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({
      PoolName: 'tests',
      Policies: poolPolicies,
    }),
  );
  const id = String(UserPool?.Id);
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId: id,
      ClientName: 'tests',
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 15,
      RefreshTokenValidity: 8,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'hours' },
    }),
  );
  await Promise.all(
    roles.map((GroupName) => cognito.send(new CreateGroupCommand({ UserPoolId: id, GroupName }))),
  );
  return { id, clientId: String(UserPoolClient?.ClientId) };
}

async function askDoor(path: string): Promise<unknown> {
  const door = inject('enginesDoor');
  if (!door) throw new Error('No engines: vitest needs globalSetup ["tests/local/engines-door.ts"]');
  const response = await fetch(new URL(path, door));
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
