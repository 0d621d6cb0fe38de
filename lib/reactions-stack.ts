import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type PartitionPrefix, tableShape } from '../adapters/dynamo/table-shape.ts';
import type { BackgroundFunction } from './constructs/background-function.ts';
import { BundledFunction } from './constructs/bundled-function.ts';
import { deadLetterQueue } from './constructs/dead-letter-queue.ts';
import type { eventFunctions } from './functions.ts';
import type { Granted } from './grant.ts';
import type { StageSettings } from './stages.ts';

interface ReactionsStackProps extends StackProps {
  settings: StageSettings;
  bundles: string;
  granted: Granted;
  table: ITable;
}

interface Reaction {
  description: string;
  /** What people miss while it fails: its alarms say so. */
  whileItFails: string;
  /** Records it hears of: those whose partition begins so, and only new ones where it says so. */
  on: { partition: PartitionPrefix; newOnly: boolean };
  batchSize: number;
  /** How long to wait for a batch to fill. */
  gather: Duration;
  retries: number;
  reservedConcurrency?: number;
}

/** What follows from a change in the table. Each can be handed the same record twice, and does it once. */
const reactions: Record<(typeof eventFunctions)[number], Reaction> = {
  'events-send-mails': {
    description: 'Sends the mails that an event calls for, but those that carry a password',
    whileItFails: 'Mails leave a quarter of an hour late, by the schedule that announces them again.',
    on: { partition: 'OUTBOX', newOnly: true },
    batchSize: 10,
    gather: Duration.seconds(0),
    // Afterwards the event stays unsent, and the schedule takes it up every fifteen minutes.
    retries: 3,
  },
  'events-issue-passwords': {
    description: 'Makes passwords, hands them to Cognito and mails them',
    whileItFails: 'People wait for a password: nobody new can sign in, nor who lost theirs.',
    on: { partition: 'OUTBOX', newOnly: true },
    batchSize: 10,
    gather: Duration.seconds(0),
    retries: 3,
    // Of two passwords made for one person, the last one mailed must be the one that works (ACT-05).
    reservedConcurrency: 1,
  },
  'events-publish': {
    description: 'Rebuilds what the public side reads of a department',
    whileItFails: 'What a Caf validates or withdraws, and what providers declare, does not reach families.',
    on: { partition: 'DIRECTORY', newOnly: false },
    // A list of thousands of lines is one department: one rebuild does for many records.
    batchSize: 1000,
    gather: Duration.seconds(1),
    retries: 10,
  },
  'events-publish-childminders': {
    description: 'Rewrites what families search of the childminders of a department',
    whileItFails: 'Families do not see a file that was imported, and still see a childminder who objected.',
    on: { partition: 'CHILDMINDERS', newOnly: false },
    batchSize: 100,
    gather: Duration.seconds(0),
    retries: 10,
  },
};

/** The table's stream and the functions that listen to it. */
export class ReactionsStack extends Stack {
  readonly functions: BackgroundFunction[] = [];

  constructor(scope: Construct, id: string, { table, ...props }: ReactionsStackProps) {
    super(scope, id, props);
    const stream = table.tableStreamArn;
    if (!stream) throw new Error('The table has no stream to react to');

    for (const name of Object.keys(reactions) as (keyof typeof reactions)[]) {
      const { description, whileItFails, on, batchSize, gather, retries, reservedConcurrency } =
        reactions[name];
      const queue = deadLetterQueue(this, `${name}-dead-letters`);
      const { function: target } = new BundledFunction(this, name, {
        ...props,
        name,
        description,
        reservedConcurrency,
        statements: [
          new PolicyStatement({
            actions: [
              'dynamodb:DescribeStream',
              'dynamodb:GetRecords',
              'dynamodb:GetShardIterator',
              'dynamodb:ListStreams',
            ],
            resources: [stream],
          }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
        ],
      });
      new EventSourceMapping(this, `${name}-on-change`, {
        target,
        eventSourceArn: stream,
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize,
        maxBatchingWindow: gather,
        filters: [
          FilterCriteria.filter({
            ...(on.newOnly && { eventName: FilterRule.isEqual('INSERT') }),
            dynamodb: {
              Keys: { [tableShape.partitionKey]: { S: FilterRule.beginsWith(`${on.partition}#`) } },
            },
          }),
        ],
        retryAttempts: retries,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        // The function's role may already write there: the grant that the usual binding adds is not needed.
        onFailure: { bind: () => ({ destination: queue.queueArn }) },
      });
      this.functions.push({ lambda: target, deadLetters: queue, whileItFails });
    }
  }
}
