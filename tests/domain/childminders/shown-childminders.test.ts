import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildminderRight, FileRight } from '../../../domain/childminders/childminder-right.ts';
import { councilFileKeys } from '../../../domain/childminders/council-file.ts';
import type { Department } from '../../../domain/childminders/department.ts';
import { cumulated, rightsStatedBy } from '../../../domain/childminders/file-rights.ts';
import { isSame, marksOf, nameMarkOf } from '../../../domain/childminders/identity.ts';
import { addressMarkOf, type FoundAddress } from '../../../domain/childminders/positions.ts';
import { childmindersOf } from '../../../domain/childminders/publish-childminders.ts';
import type { PublishedChildminder } from '../../../domain/childminders/published.ts';
import type { Maskable, StagedPerson } from '../../../domain/childminders/staged-person.ts';
import { metresBetween, movedBy } from '../../../domain/establishment/position.ts';
import { AccountId, HabilitationId } from '../../../domain/identifiers.ts';
import { indexCentres } from '../../../domain/territory/centres.ts';
import { linesIn } from '../../builders/lines-in-memory.ts';
import { someCentres } from '../../builders/some-centres.ts';
import { stagedPerson } from '../../builders/staged-people.ts';

const salt = 'sel'.repeat(12);
const cafCode = '26';
const habilitationId = HabilitationId.parse('D26-7KQ3-M9TX');
const centres = indexCentres(someCentres);
const by = AccountId.parse('C26-0A1B2C');
const mostPeople = 8;

/** One line of a file: which person, and how this month's file writes about the person. */
const Line = fc.record({
  who: fc.integer({ min: 0, max: mostPeople - 1 }),
  right: fc.option(fc.constantFrom('opposition', 'deletion', 'access', 'rectification'), {
    nil: undefined,
    freq: 6,
  }),
  masks: fc.option(fc.subarray(['address', 'phone', 'email'] satisfies Maskable[], { minLength: 1 }), {
    nil: undefined,
    freq: 5,
  }),
  leftOut: fc.option(fc.constant('no-training' as const), { nil: undefined, freq: 8 }),
  numbered: fc.boolean(),
  shouting: fc.boolean(),
  moved: fc.boolean(),
});
type Line = typeof Line extends fc.Arbitrary<infer L> ? L : never;

const Act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('import'),
      lines: fc.uniqueArray(Line, { selector: ({ who }) => who, maxLength: mostPeople }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('record'),
      who: fc.integer({ min: 0, max: mostPeople - 1 }),
      kind: fc.constantFrom('opposition', 'deletion', 'masking'),
      masks: fc.subarray(['address', 'phone', 'email'] satisfies Maskable[], { minLength: 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('roll-back') }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('end') }) },
);

/** Somebody who stays in the same commune, whatever the file calls the person. */
function written(number: number, { right, masks, leftOut, numbered, shouting, moved }: Line): StagedPerson {
  const one = stagedPerson(number, { communeCode: '26108', commune: 'Crest', postcode: '26400' });
  const { agrementNumber, ...rest } = one;
  return {
    ...rest,
    ...(numbered && { agrementNumber }),
    ...(shouting && { lastName: one.lastName.toUpperCase(), firstName: 'CAMILLE' }),
    // Without a number, only the commune and the name are left: that is enough.
    ...(moved && { street: `${number + 200} rue Neuve` }),
    ...(right && { right }),
    ...(masks && { masks }),
    ...(leftOut && { leftOut }),
  };
}

const positionsKey = `positions/${habilitationId}/1-all.ndjson.gz`;
const crest = { latitude: 44.7264, longitude: 5.0152 };
/** Somewhere in Crest, a place for each house: never its centre. */
const placeOf = ({ street = '' }: StagedPerson) =>
  movedBy(crest, 100 + Number.parseInt(street, 10), street.length);

/** The department as the use cases move it: files, rights that files stated, what the Caf recorded. */
class Model {
  files = new Map<string, (StagedPerson | FileRight | FoundAddress)[]>();
  /** Where every address of every file was found to be, whoever hides it by now. */
  found = new Map<string, FoundAddress>();
  stated: FileRight[] = [];
  recorded: ChildminderRight[] = [];
  current: string | undefined;
  previous: string | undefined;
  ended = false;
  #clock = Date.parse('2026-11-01T08:00:00Z');

  at = (): string => {
    this.#clock += 60_000;
    return new Date(this.#clock).toISOString();
  };

  import(people: StagedPerson[]): void {
    if (this.ended) return;
    const fileId = `file-${this.files.size}`;
    this.files.set(councilFileKeys.people({ habilitationId, id: fileId }), people);
    for (const one of people) {
      const address = addressMarkOf(salt, one);
      this.found.set(address, { address, position: placeOf(one), askedOn: '2026-11-01' });
    }
    const of = { salt, cafCode, habilitationId, fileId, at: this.at() };
    this.stated = cumulated(
      this.stated,
      people.flatMap((person) => rightsStatedBy(person, of)),
    );
    this.previous = this.current;
    this.current = fileId;
  }

  record(person: StagedPerson, kind: ChildminderRight['kind'], masks: Maskable[]): void {
    this.recorded.push({
      id: `right-${this.recorded.length}`,
      cafCode,
      habilitationId,
      kind,
      marks: marksOf(salt, person),
      nameMark: nameMarkOf(salt, person),
      ...(kind === 'masking' && { masks }),
      at: this.at(),
      by,
      version: 1,
      lastCommand: 'intent-0001',
    });
  }

  async published(): Promise<PublishedChildminder[]> {
    const shown = (fileId: string) => ({
      fileId,
      receivedAt: '2026-11-01T08:00:00Z',
      since: '2026-11-01T08:00:00Z',
    });
    const rightsKey = 'rights/all';
    const department: Department = {
      cafCode,
      salt,
      recorded: this.recorded,
      positions: [
        {
          ...{ cafCode, habilitationId, key: positionsKey, seen: 'any', at: '2026-11-01T08:00:00Z' },
          ...{ located: this.found.size, unknown: 0, pending: 0, attempts: 0, version: 1 },
        },
      ],
      pointers: [
        {
          cafCode,
          habilitationId,
          councilName: 'Conseil départemental de la Drôme',
          ...(this.current && !this.ended && { current: shown(this.current) }),
          rightsKey,
          ...(this.ended && { withdrawn: { at: '2026-11-02T08:00:00Z' } }),
          version: 1,
          lastCommand: 'intent-0001',
        },
      ],
    };
    const files = new Map([
      ...this.files,
      [rightsKey, this.stated],
      [positionsKey, [...this.found.values()]],
    ]);
    const made = await childmindersOf({ ...linesIn(files), centres: async () => centres }, department);
    return made?.childminders ?? [];
  }
}

describe('what families see of childminders', () => {
  it('CSV-07 RGT-01 AVN-06 never shows who opposed, keeps masks, shows nobody who hides an address nearer than the commune, and forgets who is removed, whatever files, rights, roll-backs and ends follow', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const model = new Model();
        /** Who opposed or was deleted, and what each asked to hide, as a person would remember it. */
        const off = new Set<number>();
        const hidden = new Map<number, Set<Maskable>>();
        const everLine = new Map<number, Line>();
        const hide = (who: number, masks: readonly Maskable[]) => {
          const own = hidden.get(who) ?? new Set();
          for (const one of masks) own.add(one);
          hidden.set(who, own);
        };
        for (const step of acts) {
          if (step.act === 'import') {
            const { lines } = step as { lines: Line[] };
            const people = lines.map((one) => written(one.who, one));
            if (!model.ended) {
              for (const one of lines) {
                everLine.set(one.who, one);
                if (one.right === 'opposition' || one.right === 'deletion') off.add(one.who);
                if (one.masks) hide(one.who, one.masks);
              }
            }
            model.import(people);
          } else if (step.act === 'record') {
            const { who, kind, masks } = step as {
              who: number;
              kind: ChildminderRight['kind'];
              masks: Maskable[];
            };
            const line = everLine.get(who);
            model.record(
              written(who, {
                numbered: line?.numbered ?? true,
                shouting: false,
                moved: line?.moved ?? false,
                who,
              } as Line),
              kind,
              masks,
            );
            if (kind === 'masking') hide(who, masks);
            else off.add(who);
          } else if (step.act === 'roll-back') {
            if (model.previous && !model.ended) {
              [model.current, model.previous] = [model.previous, model.current];
            }
          } else {
            model.ended = true;
          }

          const published = await model.published();
          const inFile = new Set(
            (model.files.get(councilFileKeys.people({ habilitationId, id: model.current ?? '' })) ?? []).map(
              (one) => ('line' in one ? one.line - 2 : -1),
            ),
          );
          if (model.ended) expect(published).toEqual([]);
          for (const one of published) {
            const who = Number(one.lastName.replace(/\D/g, ''));
            expect(off.has(who), `${one.lastName} opposed`).toBe(false);
            expect(inFile.has(who), `${one.lastName} is no longer in the file`).toBe(true);
            const masks = hidden.get(who) ?? new Set();
            if (masks.has('address')) {
              expect(one).not.toHaveProperty('street');
              expect(one).not.toHaveProperty('postcode');
              expect(one.approximate).toBe(true);
              expect(one.position).toEqual(crest);
            } else {
              expect(one).not.toHaveProperty('approximate');
              expect(metresBetween(one.position, crest)).toBeGreaterThan(99);
            }
            // Each has both: of two that were asked, one stays shown.
            const hiddenContacts = [one.phone, one.email].filter((contact) => contact === undefined).length;
            expect(hiddenContacts).toBe(masks.has('phone') || masks.has('email') ? 1 : 0);
            if (masks.has('phone') && !masks.has('email')) expect(one).not.toHaveProperty('phone');
            if (masks.has('email') && !masks.has('phone')) expect(one).not.toHaveProperty('email');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('CSV-07 knows somebody again by the number, else by name and address or commune; two numbers at two addresses are two people', () => {
    const base = stagedPerson(1);
    const marks = (change: Partial<StagedPerson>) => marksOf(salt, { ...base, ...change });
    const { agrementNumber: _, ...unnumbered } = base;
    const own = marksOf(salt, base);
    expect(isSame(own, marks({ lastName: 'Nouveaunom', street: '1 rue Neuve', communeCode: '26113' }))).toBe(
      true,
    );
    expect(isSame(own, marksOf(salt, unnumbered))).toBe(true);
    expect(isSame(own, marksOf(salt, { ...unnumbered, street: '9 rue Neuve' }))).toBe(true);
    expect(isSame(own, marks({ agrementNumber: '26-999999' }))).toBe(true);
    expect(isSame(own, marks({ agrementNumber: '26-999999', street: '9 rue Neuve' }))).toBe(false);
    expect(isSame(own, marksOf(salt, { ...unnumbered, communeCode: '26113' }))).toBe(false);
    expect(isSame(own, marksOf('autre'.repeat(8), base))).toBe(false);
  });
});
