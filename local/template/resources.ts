import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Properties } from './assembly.ts';
import type { Resolved, Resolver } from './resolver.ts';

/** What engines must hold before anything runs. */
export interface ResourceModels {
  tables: TableModel[];
  buckets: string[];
  userPools: UserPoolModel[];
}

export interface TableModel {
  definition: CreateTableCommandInput;
  timeToLive?: string;
}

/** A user pool with its clients and groups. Keys are those of physical names: `stack/logical id`. */
export interface UserPoolModel {
  key: string;
  properties: Properties;
  clients: { key: string; properties: Properties }[];
  groups: Properties[];
}

/** Tables, buckets and user pools of all stacks. */
export function resourcesOf(resolver: Resolver): ResourceModels {
  return {
    tables: resolver.all('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(tableOf),
    buckets: resolver.all('AWS::S3::Bucket').map(({ ref }) => ref),
    userPools: resolver.all('AWS::Cognito::UserPool').map((pool) => ({
      key: keyOf(pool),
      properties: pool.properties,
      clients: inPool(resolver.all('AWS::Cognito::UserPoolClient'), pool).map((client) => ({
        key: keyOf(client),
        properties: client.properties,
      })),
      groups: inPool(resolver.all('AWS::Cognito::UserPoolGroup'), pool).map(({ properties }) => properties),
    })),
  };
}

const keyOf = ({ stack, id }: Resolved): string => `${stack.name}/${id}`;

const inPool = (members: Resolved[], pool: Resolved): Resolved[] =>
  members.filter(({ properties }) => properties.UserPoolId === pool.ref);

function tableOf({ ref, properties }: Resolved): TableModel {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = properties;
  const { StreamViewType } = (StreamSpecification ?? {}) as Properties;
  const indexes = ((GlobalSecondaryIndexes ?? []) as Properties[]).map(
    ({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection,
    }),
  );
  return {
    definition: {
      TableName: ref,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema,
      AttributeDefinitions,
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
      ...(StreamViewType !== undefined && { StreamSpecification: { StreamEnabled: true, StreamViewType } }),
    } as CreateTableCommandInput,
    ...timeToLiveOf(properties.TimeToLiveSpecification as Properties | undefined),
  };
}

const timeToLiveOf = (specification: Properties | undefined): { timeToLive?: string } =>
  specification?.Enabled === true ? { timeToLive: String(specification.AttributeName) } : {};
