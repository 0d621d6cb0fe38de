import { describe, expect, it } from 'vitest';
import { deliver } from '../../local/streams/delivery.ts';
import { letThrough } from '../../local/streams/filter.ts';
import type { StreamRecord } from '../../local/streams/stream-reader.ts';
import type { EventSource } from '../../local/template/event-sources.ts';

const record = (SequenceNumber: string) => ({ dynamodb: { SequenceNumber, Keys: {} } }) as StreamRecord;
const numbers = (records: StreamRecord[]) => records.map(({ dynamodb }) => dynamodb.SequenceNumber).join(' ');

/** Delivers the numbers to a function, and tells the batches it was handed and the records given up. */
async function delivered(
  given: string,
  source: Partial<EventSource>,
  answer: (batch: string) => unknown,
): Promise<{ batches: string[]; givenUp: string[] }> {
  const batches: string[] = [];
  const givenUp: string[] = [];
  await deliver(
    {
      source: { retries: 1, bisects: false, reportsItemFailures: true, ...source } as EventSource,
      invoke: async ({ Records }) => {
        batches.push(numbers(Records));
        return answer(numbers(Records));
      },
      giveUp: (records) => givenUp.push(numbers(records)),
    },
    given.split(' ').map(record),
  );
  return { batches, givenUp };
}

const failing = (itemIdentifier: string) => ({ batchItemFailures: [{ itemIdentifier }] });

describe('records handed to a function', () => {
  it('are handed once when all is well', async () => {
    expect(await delivered('1 2 3', {}, () => ({ batchItemFailures: [] }))).toEqual({
      batches: ['1 2 3'],
      givenUp: [],
    });
  });

  it('start again from the first that the function reports', async () => {
    const { batches, givenUp } = await delivered('1 2 3', {}, (batch) => batch === '1 2 3' && failing('2'));
    expect(batches).toEqual(['1 2 3', '2 3']);
    expect(givenUp).toEqual([]);
  });

  it('are given up together after the last retry', async () => {
    const { batches, givenUp } = await delivered('1 2 3', {}, () => failing('2'));
    expect(batches).toEqual(['1 2 3', '2 3', '2 3']);
    expect(givenUp).toEqual(['2 3']);
  });

  it('are halved until the bad one is alone, and only that one is given up', async () => {
    const { batches, givenUp } = await delivered('1 2 3 4', { bisects: true }, (batch) => {
      if (batch.includes('3')) throw new Error('three');
    });
    expect(batches).toEqual(['1 2 3 4', '1 2', '3 4', '3', '3', '4']);
    expect(givenUp).toEqual(['3']);
  });

  it('all failed when the report names none of them', async () => {
    expect((await delivered('1 2', { retries: 0 }, () => failing(''))).givenUp).toEqual(['1 2']);
  });
});

describe('a filter', () => {
  const event = {
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: 'OUTBOX#1' } }, NewImage: { n: { N: 5 } } },
  };

  it.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } } } }, true],
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'TRACES#' }] } } } }, false],
    [{ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ suffix: '#2' }] } } } }, false],
    [{ dynamodb: { OldImage: { pk: [{ exists: false }] } } }, true],
    [{ eventName: [{ 'anything-but': ['INSERT'] }] }, false],
    [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    [{ dynamodb: { NewImage: { n: { N: [{ numeric: ['>', 4, '<=', 5] }] } } } }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] }, true],
  ])('%j lets through: %s', (pattern, expected) => {
    expect(letThrough([pattern], event)).toBe(expected);
  });
});
