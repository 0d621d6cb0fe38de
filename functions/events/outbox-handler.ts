import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutboxEvent } from '../../domain/outbox/event.ts';
import { deps } from '../runtime/deps.ts';
import { errorFacts, log } from '../runtime/log.ts';
import { idInKey } from './id-in-key.ts';

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
        let entry: OutboxEvent | undefined;
        try {
          entry = await deps().records.get('outbox', [id]);
          if (!entry || entry.handledAt) return;
          await react(entry);
        } catch (error) {
          log.error('event not handled', { eventId: id, type: entry?.event.type, error: errorFacts(error) });
          throw error;
        }
      },
      new BatchProcessor(EventType.DynamoDBStreams),
      { throwOnFullBatchFailure: false, processInParallel: false },
    ) as Promise<DynamoDBBatchResponse>;
