import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { councilFileKeys } from '../../../domain/childminders/council-file.ts';
import type { ChildmindersDeps } from '../../../domain/childminders/department.ts';
import { departmentsToLocate, locateChildminders } from '../../../domain/childminders/locate-childminders.ts';
import type { ChildminderPointer } from '../../../domain/childminders/pointer.ts';
import { type ChildminderPositions, readPositions } from '../../../domain/childminders/positions.ts';
import { HabilitationId } from '../../../domain/identifiers.ts';
import type { RecordKey, Write } from '../../../domain/records.ts';
import { done, refused } from '../../../domain/result.ts';
import { centresOfSome, findingHouses } from '../../builders/address-finder.ts';
import { stagedPeople } from '../../builders/staged-people.ts';

const cafCode = '26';
const habilitationId = HabilitationId.parse('D26-7KQ3-M9TX');
const at = '2026-11-01T08:00:00Z';
/** Every fifth hides the address. */
const people = stagedPeople(25, (number) => (number % 5 === 2 ? { masks: ['address'] } : {}));

/** A table and a bucket in memory, whose calls can be made to fail one by one, before they take effect or after. */
class Memory {
  clock = Date.parse(at);
  pointer: ChildminderPointer = {
    ...{ cafCode, habilitationId, councilName: 'Conseil départemental de la Drôme' },
    ...{ current: { fileId: 'file-1', receivedAt: at, since: at }, version: 1, lastCommand: 'intent-0001' },
  };
  positions: ChildminderPositions | undefined;
  objects = new Map([
    [councilFileKeys.people({ habilitationId, id: 'file-1' }), people.map((one) => JSON.stringify(one))],
  ]);
  failing: { after: boolean; calls: number } | undefined;
  #bytes = 0;

  async #call<T>(effect: () => T): Promise<T> {
    const fails = this.failing !== undefined && this.failing.calls-- === 0;
    if (fails && !this.failing?.after) throw new Error('The engine failed');
    const result = effect();
    if (fails) throw new Error('The answer was lost');
    return result;
  }

  deps(finder: ReturnType<typeof findingHouses>['finder']) {
    const salt = { cafCode, salt: 'sel'.repeat(12) };
    const listed = () => [
      { kind: 'childminderPointer', record: this.pointer },
      { kind: 'childminderSalt', record: salt },
      ...(this.positions ? [{ kind: 'childminderPositions', record: this.positions }] : []),
    ];
    const commit = (writes: readonly Write[]) => {
      for (const write of writes) {
        if (write.do === 'check' && write.version !== this.pointer.version)
          return refused({ code: 'conflict' });
        if (write.kind !== 'childminderPositions' || !('record' in write)) continue;
        if (write.record.version !== (this.positions?.version ?? 0) + 1) return refused({ code: 'conflict' });
        this.positions = write.record;
      }
      return done(undefined);
    };
    const records = {
      list: (_: string, { cafCode: of }: { cafCode: string }) =>
        this.#call(() => ({ items: of === cafCode ? listed() : [] })),
      getAll: (salts: readonly { key: RecordKey }[]) =>
        this.#call(() => salts.map(({ key: [of] }) => (of === cafCode ? salt : undefined))),
      commit: (writes: readonly Write[]) => this.#call(() => commit(writes)),
    };
    const deposits = {
      keysUnder: (prefix: string) =>
        this.#call(() => [...this.objects.keys()].filter((key) => key.startsWith(prefix))),
      linesOf: (key: string) => this.#call(() => linesOf(this.objects.get(key))),
      createLines: async (key: string) => {
        const lines: string[] = [];
        return {
          write: async (line: string) => void lines.push(line),
          close: () => this.#call(() => void this.objects.set(key, lines)),
          drop: async () => {},
        };
      },
      erase: (keys: readonly string[]) =>
        this.#call(() => {
          for (const key of keys) this.objects.delete(key);
        }),
    };
    const own = { records, deposits, now: () => new Date(this.clock), random: { bytes: this.#bytesOf } };
    return { ...(own as unknown as ChildmindersDeps), finder, centres: async () => centresOfSome };
  }

  #bytesOf = (count: number): Uint8Array => {
    this.#bytes += 1;
    return Uint8Array.from({ length: count }, (_, index) => (this.#bytes >> (8 * (index % 4))) & 255);
  };
}

const linesOf = (lines: readonly string[] | undefined) =>
  lines &&
  (async function* () {
    yield* lines;
  })();

describe('the search for childminders’ addresses', () => {
  it('PUB-11 RGT-01 ends with every address that is shown and no other, wherever runs fail, time is up or the geocoder is silent, and asks again only what it had no answer to', async () => {
    const Trouble = fc.oneof(
      fc.record({
        kind: fc.constant('fails' as const),
        calls: fc.integer({ min: 0, max: 25 }),
        after: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('cut' as const) }),
      fc.record({ kind: fc.constant('silent' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(Trouble, { maxLength: 8 }), async (troubles) => {
        const memory = new Memory();
        const houses = findingHouses(3);
        const run = (until = Number.POSITIVE_INFINITY) =>
          locateChildminders(memory.deps(houses.finder), cafCode, until);
        let lost = 0;
        for (const trouble of troubles) {
          memory.failing = trouble.kind === 'fails' ? trouble : undefined;
          houses.state.silent = trouble.kind === 'silent';
          const questions = houses.questions.length;
          try {
            await run(trouble.kind === 'cut' ? memory.clock : undefined);
          } catch {
            // The answers of one question at most are lost.
            lost += houses.questions.slice(questions).length > 0 ? 3 : 0;
          }
          if (trouble.kind === 'silent') lost += houses.questions.slice(questions).flat().length;
          memory.clock += 7 * 3_600_000;
        }
        memory.failing = undefined;
        houses.state.silent = false;
        for (let left = 3; left > 0; left -= 1) {
          await run();
          memory.clock += 7 * 3_600_000;
        }
        expect(memory.positions).toMatchObject({ located: 20, unknown: 0, pending: 0, attempts: 0 });
        const { key = '' } = memory.positions ?? {};
        const found = await readPositions(memory.deps(houses.finder), [key]);
        expect([...found.values()].filter(({ position }) => position)).toHaveLength(20);
        expect(houses.asked().length).toBeLessThanOrEqual(20 + lost);
        const hidden = people.filter(({ masks }) => masks).map(({ street }) => street);
        expect(houses.asked().filter((street) => hidden.includes(street))).toEqual([]);
        expect(await departmentsToLocate(memory.deps(houses.finder), ['01', cafCode])).toEqual([]);
        expect(memory.pointer.version).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('looks where something may have changed, and nowhere else', async () => {
    const memory = new Memory();
    const { finder } = findingHouses();
    const due = () => departmentsToLocate(memory.deps(finder), ['01', cafCode, '73']);
    expect(await due()).toEqual([cafCode]);
    await locateChildminders(memory.deps(finder), cafCode, Number.POSITIVE_INFINITY);
    expect(await due()).toEqual([]);
    memory.pointer = { ...memory.pointer, version: 2 };
    expect(await due()).toEqual([cafCode]);
    memory.pointer = { ...memory.pointer, withdrawn: { at }, version: 3 };
    expect(await due()).toEqual([]);
  });
});
