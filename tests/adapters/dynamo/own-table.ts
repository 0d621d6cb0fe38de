import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { dynamoRecords } from '../../../adapters/dynamo/records.ts';
import type { Records, Write } from '../../../domain/records.ts';
import { ownResources } from '../../engines.ts';

/** A table of one's own on the real engine, on the 21st of November 2026 at ten in the morning, UTC. */
export async function ownTable() {
  const own = await ownResources();
  const records: Records = dynamoRecords({
    client: DynamoDBDocumentClient.from(own.clients.dynamodb, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    tableName: String(own.env.TABLE_NAME),
    now: () => new Date('2026-11-21T10:00:00Z'),
  });
  return {
    records,
    stop: () => own.stop(),
    async write(...writes: Write[]): Promise<void> {
      expect(await records.commit(writes)).toEqual({ ok: true, value: undefined });
    },
  };
}

/** That minute, two hours before. */
export const instant = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString();
