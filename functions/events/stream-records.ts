import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutboxEvent } from '../../domain/outbox/event.ts';
import { deps } from '../runtime/deps.ts';
import { reactionLogger } from '../runtime/reaction-logger.ts';

/** Identifier in a partition key: `OUTBOX#x` → `x`. */
export const idInKey = (key: string | undefined): string => key?.slice(key.indexOf('#') + 1) ?? '';

/**
 * A handler of the outbox: each event is read afresh from the table, so that one already handled, or replayed from an
 * old stream record, is seen as such. An event that fails is given back to the stream, which tries it again.
 */
export const outboxHandler =
  (react: (entry: OutboxEvent) => Promise<void>) =>
  (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
    processPartialResponse(
      event,
      async (record: DynamoDBRecord) => {
        const id = idInKey(record.dynamodb?.Keys?.pk?.S);
        const entry = await deps().records.get('outbox', [id]);
        if (!entry || entry.handledAt) return;
        try {
          await react(entry);
        } catch (error) {
          reactionLogger.error('event not handled', {
            eventId: id,
            type: entry.event.type,
            error: error instanceof Error ? { name: error.name, stack: error.stack } : { name: 'unknown' },
          });
          throw error;
        }
      },
      new BatchProcessor(EventType.DynamoDBStreams),
      { throwOnFullBatchFailure: false },
    ) as Promise<DynamoDBBatchResponse>;
