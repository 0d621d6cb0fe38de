import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { localCredentials, localRegion } from '../engines/engine.ts';
import { forward } from '../gateway-to-engines/forward.ts';

/** A record of a table's stream, as functions receive it. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventSourceARN: string;
  awsRegion: string;
  dynamodb: {
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    OldImage?: Record<string, unknown>;
    SequenceNumber: string;
  };
}

export interface Batch {
  shardId: string;
  records: StreamRecord[];
}

/** Sequence number of the last record handled, by shard. */
export type Position = Record<string, string>;

/** An idle connection holds no process back. */
const connections = new Agent({ keepAlive: true });

const readAtOnce = 1000;
const describeEveryMs = 2_000;

/**
 * Reads one table's stream from a position on. There is no client for streams among the dependencies: the three
 * calls are plain JSON, and the engine checks no signature.
 */
export class StreamReader {
  readonly #endpoint: string;
  readonly #tableName: string;
  readonly #position: Position;
  readonly #iterators = new Map<string, string | undefined>();
  #streamArn = '';
  #describedAt = Number.NEGATIVE_INFINITY;

  constructor(endpoint: string, tableName: string, position: Position) {
    this.#endpoint = endpoint;
    this.#tableName = tableName;
    this.#position = position;
  }

  /** The next records of the first shard that has any, or of one shard alone; `undefined` when there are none. */
  async next(only?: string): Promise<Batch | undefined> {
    await this.#describe();
    for (const [shardId, iterator] of this.#iterators) {
      if (!iterator || (only && shardId !== only)) continue;
      const { Records = [], NextShardIterator } = await this.#call<{
        Records?: StreamRecord[];
        NextShardIterator?: string;
      }>('GetRecords', { ShardIterator: iterator, Limit: readAtOnce });
      this.#iterators.set(shardId, NextShardIterator);
      if (Records.length > 0)
        return { shardId, records: Records.map((record) => this.#asFunctionsSeeIt(record)) };
    }
    return undefined;
  }

  /** Shards come and go: those that appeared are read from the position, or from their start. */
  async #describe(): Promise<void> {
    if (performance.now() - this.#describedAt < describeEveryMs) return;
    this.#streamArn ||= await this.#findStream();
    const { StreamDescription } = await this.#call<{ StreamDescription: { Shards?: { ShardId: string }[] } }>(
      'DescribeStream',
      { StreamArn: this.#streamArn },
    );
    for (const { ShardId } of StreamDescription.Shards ?? []) {
      if (!this.#iterators.has(ShardId)) this.#iterators.set(ShardId, await this.#iteratorOf(ShardId));
    }
    this.#describedAt = performance.now();
  }

  async #findStream(): Promise<string> {
    for (;;) {
      const { Streams = [] } = await this.#call<{ Streams?: { StreamArn: string }[] }>('ListStreams', {
        TableName: this.#tableName,
      });
      const arn = Streams.at(-1)?.StreamArn;
      if (arn) return arn;
      await pause(100);
    }
  }

  async #iteratorOf(ShardId: string): Promise<string> {
    const SequenceNumber = this.#position[ShardId];
    const { ShardIterator } = await this.#call<{ ShardIterator: string }>('GetShardIterator', {
      StreamArn: this.#streamArn,
      ShardId,
      ...(SequenceNumber
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    });
    return ShardIterator;
  }

  #asFunctionsSeeIt = (record: StreamRecord): StreamRecord => ({
    ...record,
    awsRegion: localRegion,
    eventSourceARN: this.#streamArn,
  });

  async #call<T>(operation: string, input: object): Promise<T> {
    const { accessKeyId } = localCredentials;
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const scope = `${accessKeyId}/${date.slice(0, 8)}/${localRegion}/dynamodb/aws4_request`;
    // Not by `fetch`, which costs three times as much: a stream is asked again and again.
    const { status, body } = await forward(
      this.#endpoint,
      {
        method: 'POST',
        target: '/',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
          'x-amz-date': date,
          authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
        },
        body: Buffer.from(JSON.stringify(input)),
      },
      connections,
    );
    if (status !== 200) throw new Error(`${operation} on the stream: ${body}`);
    return JSON.parse(body.toString()) as T;
  }
}

/** The engine also records writes that changed nothing; DynamoDB does not. */
export const changesSomething = ({ eventName, dynamodb }: StreamRecord): boolean =>
  eventName !== 'MODIFY' || !isDeepStrictEqual(dynamodb.NewImage, dynamodb.OldImage);
