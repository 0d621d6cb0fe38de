import type { TableModel } from '../template/resources.ts';
import type { Need } from './policy.ts';

type Attributes = Record<string, Record<string, unknown>>;

/** What a request of DynamoDB says, whichever the operation, in the service's JSON. */
interface TableRequest {
  TableName?: string;
  IndexName?: string;
  Key?: Attributes;
  Item?: Attributes;
  KeyConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Attributes;
  RequestItems?: Record<string, { Keys?: Attributes[] }>;
  TransactItems?: Record<string, TableRequest>[];
}

/** Actions that IAM checks for the members of a transaction: the transaction itself has none. */
const memberActions: Record<string, string> = {
  Put: 'PutItem',
  Delete: 'DeleteItem',
  Update: 'UpdateItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/**
 * What a call of DynamoDB asks for, with the partitions that it reaches.
 * @param tables definitions, which say which attribute is a partition's key
 * @param arnOf ARN of a table
 * @returns undefined for an operation that we do not use
 */
export function tableNeeds(
  operation: string,
  request: TableRequest,
  tables: readonly TableModel[],
  arnOf: (tableName: string) => string,
): Need[] | undefined {
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'DeleteItem':
    case 'UpdateItem':
    case 'ConditionCheckItem':
      return [need(operation, request, [request.Key ?? request.Item ?? {}])];
    case 'BatchGetItem':
      return Object.entries(request.RequestItems ?? {}).map(([TableName, { Keys = [] }]) =>
        need(operation, { TableName }, Keys),
      );
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return (request.TransactItems ?? []).flatMap((member) =>
        Object.entries(member).map(([kind, one]) =>
          need(memberActions[kind] ?? kind, one, [one.Key ?? one.Item ?? {}]),
        ),
      );
    case 'Query':
      return [need(operation, request, [queried(request)])];
    case 'Scan':
      return [need(operation, request, [])];
    default:
      return undefined;
  }

  function need(action: string, { TableName = '', IndexName }: TableRequest, items: Attributes[]): Need {
    const key = partitionKey(tables, TableName, IndexName);
    const leading = items.map((item) => String(Object.values(item[key] ?? {})[0] ?? ''));
    return {
      action: `dynamodb:${action}`,
      resource: IndexName ? `${arnOf(TableName)}/index/${IndexName}` : arnOf(TableName),
      context: { 'dynamodb:LeadingKeys': leading },
    };
  }
}

/** The attributes that a key condition sets equal to a value: the partition's key must be one. */
function queried(request: TableRequest): Attributes {
  const {
    KeyConditionExpression = '',
    ExpressionAttributeNames = {},
    ExpressionAttributeValues = {},
  } = request;
  const equalities = [...KeyConditionExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)];
  return Object.fromEntries(
    equalities.map(([, name = '', value = '']) => [
      ExpressionAttributeNames[name] ?? name,
      ExpressionAttributeValues[value] ?? {},
    ]),
  );
}

function partitionKey(tables: readonly TableModel[], tableName: string, indexName?: string): string {
  const definition = tables.find((table) => table.definition.TableName === tableName)?.definition;
  const keyed = indexName
    ? definition?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === indexName)
    : definition;
  return keyed?.KeySchema?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
}
