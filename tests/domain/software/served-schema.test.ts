import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilitySchema } from '../../../contract/availability-schema.ts';
import { frenchIssue } from '../../../contract/french-issues.ts';
import { ageGroups, cares, halves } from '../../../domain/availability/availability.ts';
import { days } from '../../../domain/establishment/operating-information.ts';
import { addDays } from '../../../domain/paris-day.ts';
import type { ItemOutcome } from '../../../domain/software/report.ts';
import { sandboxDeps, sandboxEditor } from '../../../domain/software/sandbox.ts';
import { sendAvailability } from '../../../domain/software/send-availability.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false }).compile(
  JSON.parse(JSON.stringify(availabilitySchema)),
);
const now = new Date('2026-11-23T10:00:00Z');
const today = '2026-11-23';
const sandbox = () => sandboxDeps(() => now, { bytes: (n) => new Uint8Array(n).fill(7) });

async function outcomes(items: readonly unknown[]): Promise<ItemOutcome[]> {
  const input = { items, key: 'cle-00001', contentHash: 'x', french: frenchIssue };
  const sent = await sendAvailability(sandbox(), input, sandboxEditor, { from: '203.0.113.7' });
  if (!sent.ok) throw new Error(`The whole call was refused: ${sent.problem.code}`);
  return sent.value;
}

/** What an editor's program would send: days near today, any cells, what exists and what does not. */
const day = fc.integer({ min: -10, max: 400 }).map((count) => addDays(today, count));
const cell = fc.record({
  care: fc.constantFrom(...cares),
  age: fc.constantFrom(...ageGroups),
  day: fc.constantFrom(...days),
  half: fc.constantFrom(...halves),
  places: fc.integer({ min: 1, max: 25 }),
});
const period = fc.oneof(
  fc.record({
    state: fc.constant('available'),
    from: day,
    until: day,
    cells: fc.array(cell, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ state: fc.constantFrom('full', 'not-communicated'), from: day, until: day }),
);
const establishmentId = fc.constantFrom('00-ESSAI-1', '00-ESSAI-2', '00-ESSAI-3', '26-EAJE-1');
const basedOn = fc.option(fc.nat({ max: 5 }), { nil: undefined });
const goodItem = fc.oneof(
  fc.record({ establishmentId, basedOn, periods: fc.array(period, { minLength: 1, maxLength: 3 }) }),
  fc.record({ establishmentId, basedOn, unchanged: fc.constant(true) }),
);

/** A value that may stand anywhere in a bad call. */
const strange = fc.oneof(
  fc.constantFrom(
    null,
    '',
    0,
    -1,
    1.5,
    501,
    [],
    {},
    'lundi',
    '2026-02-30',
    '2026-11-23T00:00:00Z',
    '__proto__',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A good item with something else in one of its places, something missing, or something more. */
const badItem = fc
  .tuple(
    goodItem.filter((item) => item.establishmentId !== '00-ESSAI-1'),
    fc.nat(),
    strange,
    fc.constantFrom('put', 'drop', 'add'),
  )
  .map(([item, seed, put, how]) => {
    const copy = JSON.parse(JSON.stringify(item)) as object;
    const places = placesIn(copy);
    const [holder, name] = places[seed % places.length] ?? [copy, 'establishmentId'];
    if (how === 'drop') delete (holder as Record<string, unknown>)[name];
    else (holder as Record<string, unknown>)[how === 'add' ? `${name}Bis` : name] = put;
    return copy;
  });

const placesIn = (value: object): [object, string][] =>
  Object.entries(value).flatMap(([name, part]): [object, string][] => [
    [value, name],
    ...(part !== null && typeof part === 'object' ? placesIn(part) : []),
  ]);

/** JSON as it travels: what is undefined is not there. */
const travelled = <T>(items: T): unknown[] => JSON.parse(JSON.stringify(items)) as unknown[];

/** Whether the reader of the API could read an item, whatever the rules said of it then. */
const wasRead = ({ refusal, flaws = [] }: ItemOutcome): boolean =>
  // Rules of declarations speak of a whole that could be read.
  refusal !== 'invalid-item' || flaws.every(({ en }) => rules.has(en));
const rules = new Set([
  ...['period-backwards', 'period-too-long', 'period-over', 'periods-overlap', 'too-many-periods'],
  ...['cell-twice', 'over-capacity'],
]);

describe('the schema that the API serves', () => {
  it('is JSON Schema 2020-12 with an address of its own, and its example follows it', () => {
    expect(availabilitySchema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: '/api/software/schema/availability-1.json',
    });
    for (const example of availabilitySchema.examples as unknown[]) expect(validate(example)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['no item', { items: [] }],
    ['too many items', { items: Array.from({ length: 101 }, () => ({ establishmentId: '00-ESSAI-1' })) }],
    ['both periods and unchanged', { items: [{ establishmentId: '1', periods: [], unchanged: true }] }],
    ['a day that does not exist', { items: [item('2026-02-30')] }],
    ['an hour with the day', { items: [item('2026-11-23T00:00')] }],
    ['places that are not whole', { items: [item(today, 1.5)] }],
    ['no place', { items: [item(today, 0)] }],
  ])('refuses %s', (_, call) => {
    expect(validate(call)).toBe(false);
  });

  it('PUB-12 says the same as the API of every good payload: all is read, each refusal is a rule', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(goodItem, { minLength: 1, maxLength: 5 }), async (sent) => {
        const items = travelled(sent);
        expect(validate({ items })).toBe(true);
        for (const outcome of await outcomes(items)) {
          expect(wasRead(outcome), JSON.stringify(outcome)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('PUB-12 says the same as the API of every bad payload: what it refuses is refused, item by item', async () => {
    await fc.assert(
      fc.asyncProperty(badItem, async (sent) => {
        const [given] = travelled([sent]);
        const good = { establishmentId: '00-ESSAI-1', unchanged: true };
        const [first, second] = await outcomes([given, good]);
        if (!first || !second) throw new Error('Each item has its outcome');
        const follows = validate({ items: [given] });
        expect(wasRead(first), JSON.stringify(first)).toBe(follows);
        for (const { pointer, fr, en } of first.flaws ?? []) {
          expect(pointer).toMatch(/^\/items\/0/);
          expect([fr, en].every((words) => words.length > 0)).toBe(true);
        }
        // The other item is none the worse for it.
        expect(second.version).toBe(4);
      }),
      { numRuns: 600 },
    );
  });
});

function item(from: string, places = 2) {
  const cells = [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places }];
  return {
    establishmentId: '00-ESSAI-1',
    periods: [{ state: 'available', from, until: '2026-12-01', cells }],
  };
}
