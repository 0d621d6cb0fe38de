import type { DynamoDBBatchItemFailure, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutboxEvent } from '../../domain/outbox/event.ts';
import { deps } from '../runtime/deps.ts';
import { errorFacts, log } from '../runtime/log.ts';
import { idInKey } from './id-in-key.ts';

/**
 * A handler of the outbox: each event is read afresh from the table, so that one already handled, or replayed from an
 * old stream record, is seen as such. They are taken one by one. An event that fails keeps none of those behind it
 * waiting: its place in the stream is given back, the stream tries again from there, and those handled are seen as such.
 */
export const outboxHandler =
  (react: (entry: OutboxEvent) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batchItemFailures: DynamoDBBatchItemFailure[] = [];
    for (const { dynamodb } of Records) {
      const id = idInKey(dynamodb?.Keys?.pk?.S);
      let entry: OutboxEvent | undefined;
      try {
        entry = await deps().records.get('outbox', [id]);
        if (entry && !entry.handledAt) await react(entry);
      } catch (error) {
        log.error('event not handled', { eventId: id, type: entry?.event.type, error: errorFacts(error) });
        batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
      }
    }
    return { batchItemFailures };
  };
