import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import {
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  ListGroupsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  ResourceInUseException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, HeadBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { SdkClients } from './sdk-clients.ts';
import type { PhysicalNames } from './template/local-names.ts';
import type { ResourceModels, TableModel, UserPoolModel } from './template/resources.ts';

/**
 * Makes in the engines what the template asks for and they do not hold yet.
 * @param file where the identifiers that Cognito gave stay
 * @returns these identifiers, by `stack/logical id`
 * @throws when they hold a table with other keys, which another version of the project made
 */
export async function provision(
  clients: SdkClients,
  { tables, buckets, userPools }: ResourceModels,
  file: string,
): Promise<PhysicalNames> {
  const physical = readJsonFile<PhysicalNames>(file, {});
  await Promise.all([
    ...tables.map((table) => makeTable(clients, table)),
    ...buckets.map((bucket) => makeBucket(clients, bucket)),
    ...userPools.map((pool) => makeUserPool(clients, pool, physical)),
  ]);
  writeJsonFile(file, physical);
  return physical;
}

/** The keys of a table and of its indexes, to be compared. */
const keysOf = ({ KeySchema, GlobalSecondaryIndexes }: CreateTableCommandInput | TableDescription): string =>
  [{ IndexName: '', KeySchema }, ...(GlobalSecondaryIndexes ?? [])]
    .map(({ IndexName, KeySchema: keys }) =>
      [IndexName, ...(keys ?? []).map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`)].join(),
    )
    .sort()
    .join(' | ');

async function makeTable({ dynamodb }: SdkClients, { definition, timeToLive }: TableModel): Promise<void> {
  try {
    await dynamodb.send(new CreateTableCommand(definition));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    const { Table = {} } = await dynamodb.send(new DescribeTableCommand({ TableName: definition.TableName }));
    if (keysOf(Table) === keysOf(definition)) return;
    throw new Error(
      'These data were made by another version of the project, whose table has other keys: begin again with --fresh, or choose another folder with --data',
    );
  }
  if (!timeToLive) return;
  await dynamodb.send(
    new UpdateTimeToLiveCommand({
      TableName: definition.TableName,
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
    }),
  );
}

async function makeBucket({ s3 }: SdkClients, Bucket: string): Promise<void> {
  const exists = await s3.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  );
  if (!exists) await s3.send(new CreateBucketCommand({ Bucket }));
}

async function makeUserPool(
  { cognito }: SdkClients,
  pool: UserPoolModel,
  physical: PhysicalNames,
): Promise<void> {
  const { key, properties, clients, groups } = pool;
  if (!physical[key]) {
    const { UserPool } = await cognito.send(
      new CreateUserPoolCommand({
        ...(properties as Partial<CreateUserPoolCommandInput>),
        PoolName: String(properties.UserPoolName ?? key),
      }),
    );
    physical[key] = String(UserPool?.Id);
  }
  const UserPoolId = physical[key];
  for (const client of clients) {
    if (physical[client.key]) continue;
    const { UserPoolClient } = await cognito.send(
      new CreateUserPoolClientCommand({
        ...(client.properties as Partial<CreateUserPoolClientCommandInput>),
        ClientName: String(client.properties.ClientName ?? client.key),
        UserPoolId,
      }),
    );
    physical[client.key] = String(UserPoolClient?.ClientId);
  }
  const { Groups = [] } = await cognito.send(new ListGroupsCommand({ UserPoolId }));
  const known = new Set(Groups.map(({ GroupName }) => GroupName));
  for (const { GroupName, Description, Precedence } of groups as Record<string, unknown>[]) {
    if (known.has(String(GroupName))) continue;
    await cognito.send(
      new CreateGroupCommand({
        UserPoolId,
        GroupName: String(GroupName),
        Description: Description as string | undefined,
        Precedence: Precedence as number | undefined,
      }),
    );
  }
}

/**
 * Puts the files of a folder into a bucket, under a prefix, as the deployment does with the reference data.
 * A folder that does not exist puts nothing.
 */
export async function uploadFolder(
  { s3 }: SdkClients,
  { dir, bucket, prefix }: { dir: string; bucket: string; prefix: string },
): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `${prefix}${relative(dir, file).split(sep).join('/')}`,
        Body: await readFile(file),
        ContentType: extname(file) === '.json' ? 'application/json' : 'application/octet-stream',
      }),
    );
  }
}
