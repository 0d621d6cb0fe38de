import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { turns } from '../../local/gateway-to-engines/turns.ts';
import { changesSomething, StreamReader, type StreamRecord } from '../../local/streams/stream-reader.ts';
import { engineEndpoints, type OwnResources } from '../engines.ts';

type Name = 'send-mails' | 'issue-passwords' | 'publish' | 'publish-childminders';
type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | undefined>;

/** Which records each reaction hears of, as the infrastructure says it. */
const hears: Record<Name, (record: StreamRecord) => boolean> = {
  'send-mails': (record) => record.eventName === 'INSERT' && partitionOf(record).startsWith('OUTBOX#'),
  'issue-passwords': (record) => record.eventName === 'INSERT' && partitionOf(record).startsWith('OUTBOX#'),
  publish: (record) => partitionOf(record).startsWith('DIRECTORY#'),
  'publish-childminders': (record) => partitionOf(record).startsWith('CHILDMINDERS#'),
};
const names = Object.keys(hears) as Name[];

/** Deliveries of one record before it is given up, the first included: more than any test makes fail. */
const mostDeliveries = 4;

const partitionOf = ({ dynamodb }: StreamRecord): string => (dynamodb.Keys.pk as { S: string }).S;

/** Hands the records of the table's stream to the real handlers, and hands again what fails, as the stream does. */
export class Reactions {
  /** Every record read so far. */
  readonly seen: StreamRecord[] = [];
  readonly #reader: StreamReader;
  readonly #inTurn = turns();
  readonly #queues: Record<Name, { record: StreamRecord; deliveries: number }[]> = {
    'send-mails': [],
    'issue-passwords': [],
    publish: [],
    'publish-childminders': [],
  };

  constructor(reader: StreamReader) {
    this.#reader = reader;
  }

  static async on(own: OwnResources): Promise<Reactions> {
    const { dynamodb } = await engineEndpoints();
    return new Reactions(new StreamReader(dynamodb, String(own.env.TABLE_NAME), {}));
  }

  /** Reads the stream without handling it: the records wait. */
  read(): Promise<void> {
    return this.#inTurn('stream', () => this.#read());
  }

  async #read(): Promise<void> {
    for (let batch = await this.#reader.next(); batch; batch = await this.#reader.next()) {
      const records = batch.records.filter(changesSomething);
      this.seen.push(...records);
      for (const name of names) {
        this.#queues[name].push(...records.filter(hears[name]).map((record) => ({ record, deliveries: 0 })));
      }
    }
  }

  /** Drops what waits, as if the reactions had been down for longer than the stream remembers. */
  forget(): void {
    for (const name of names) this.#queues[name].length = 0;
  }

  /** Has everything handled. Asked twice at once it reads once after the other, as a shard has one reader. */
  drain(): Promise<void> {
    return this.#inTurn('stream', () => this.#drain());
  }

  async #drain(): Promise<void> {
    for (;;) {
      await this.#read();
      const waiting = names.filter((name) => this.#queues[name].length > 0);
      if (waiting.length === 0) return;
      for (const name of waiting) await this.#deliver(name);
    }
  }

  async #deliver(name: Name): Promise<void> {
    const queue = this.#queues[name];
    const batch = queue.splice(0);
    for (const one of batch) one.deliveries += 1;
    const { handler } = (await import(`../../functions/events/${name}.ts`)) as { handler: Handler };
    const handled = await handler(eventOf(batch.map(({ record }) => record))).then(
      (answer) => firstFailure(answer, batch),
      () => 0,
    );
    const failed = batch.slice(handled);
    const givenUp = failed.filter(({ deliveries }) => deliveries >= mostDeliveries);
    queue.unshift(...failed.filter(({ deliveries }) => deliveries < mostDeliveries));
    if (givenUp.length > 0) throw new Error(`${name} gave up ${JSON.stringify(givenUp[0]?.record)}`);
  }
}

const eventOf = (records: readonly StreamRecord[]): DynamoDBStreamEvent =>
  ({ Records: records.map((record) => ({ ...record, eventSource: 'aws:dynamodb' })) }) as DynamoDBStreamEvent;

/** How many records from the start were handled: everything from the first failure on comes again. */
function firstFailure(
  answer: DynamoDBBatchResponse | undefined,
  batch: readonly { record: StreamRecord }[],
): number {
  const failed = new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const index = batch.findIndex(({ record }) => failed.has(record.dynamodb.SequenceNumber));
  return index === -1 ? batch.length : index;
}
