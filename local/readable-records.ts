import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { recordOf } from '../adapters/dynamo/item.ts';
import { everyKind } from '../adapters/dynamo/table.ts';
import { tableShape } from '../adapters/dynamo/table-shape.ts';
import type { RecordKind } from '../domain/records.ts';

const isKind = (kind: unknown): kind is RecordKind => typeof kind === 'string' && kind in everyKind.schemas;

/**
 * Reads every record of a table once, as the functions will: data of another version of the project are told at the
 * start, rather than by the page that meets them. Kinds of records that are no more are nobody's trouble.
 * @throws at the first that this version cannot read
 */
export async function checkReadable(dynamodb: DynamoDBClient, TableName: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(dynamodb);
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items) {
      const kind: unknown = item[tableShape.kind];
      if (!isKind(kind)) continue;
      try {
        await recordOf(everyKind, kind, item);
      } catch (error) {
        throw new Error(
          `These data were made by another version of the project, whose records of kind "${kind}" look otherwise: begin again with --fresh, or choose another folder with --data`,
          { cause: error },
        );
      }
    }
  }
}
