import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { recordsOf } from '../../adapters/dynamo/records-at-hand.ts';
import type { Deps } from '../../domain/deps.ts';
import { environment } from './environment.ts';
import { kindsAtHand } from './kinds-at-hand.ts';
import { once } from './once.ts';
import { systemRandom } from './random.ts';

const now = () => new Date();

/** What use cases are given in a function: the table, the clock of the machine, randomness fit for secrets. */
export const deps: () => Deps = once(() => ({
  records: recordsOf({
    client: DynamoDBDocumentClient.from(new DynamoDBClient(), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    tableName: environment('TABLE_NAME'),
    now,
    kinds: kindsAtHand,
  }),
  now,
  random: systemRandom,
  // Asked for when a trace is written: functions that write none are not given it.
  traceRetentionDays: () => environment('TRACE_RETENTION_DAYS'),
}));
