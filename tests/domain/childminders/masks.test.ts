import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildminderRight, FileRight } from '../../../domain/childminders/childminder-right.ts';
import { cumulated, rightsStatedBy } from '../../../domain/childminders/file-rights.ts';
import { marksOf, nameMarkOf } from '../../../domain/childminders/identity.ts';
import { hiddenBefore, settledMasks } from '../../../domain/childminders/masks.ts';
import type { AnyRight } from '../../../domain/childminders/rights-in-force.ts';
import type { Maskable, StagedPerson } from '../../../domain/childminders/staged-person.ts';
import { AccountId, HabilitationId } from '../../../domain/identifiers.ts';
import { stagedPerson } from '../../builders/staged-people.ts';

const salt = 'sel'.repeat(12);
const cafCode = '26';
const habilitationId = HabilitationId.parse('D26-7KQ3-M9TX');
const { masks: _, ...person } = stagedPerson(1);

const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();

function byCaf(
  day: number,
  change: Partial<ChildminderRight> & { masks?: Maskable[] },
  of: StagedPerson = person,
): ChildminderRight {
  return {
    id: `right-${day}`,
    cafCode,
    habilitationId,
    kind: 'masking',
    marks: marksOf(salt, of),
    nameMark: nameMarkOf(salt, of),
    person: { lastName: of.lastName, firstName: of.firstName, commune: of.commune },
    at: dayOf(day),
    by: AccountId.parse('C26-0A1B2C'),
    version: 1,
    lastCommand: 'intent-0001',
    ...change,
  };
}

const byFile = (day: number, of: StagedPerson): FileRight[] =>
  rightsStatedBy(of, { salt, cafCode, habilitationId, fileId: `file-${day}`, at: dayOf(day) });

const Masks = fc.subarray(['address', 'phone', 'email'] satisfies Maskable[]);
const Rights = fc
  .uniqueArray(fc.record({ day: fc.nat(30), masks: Masks, caf: fc.boolean() }), {
    selector: ({ day }) => day,
  })
  .map((all) =>
    all.flatMap(({ day, masks, caf }): AnyRight[] =>
      caf ? [byCaf(day, { masks })] : byFile(day, { ...person, masks }),
    ),
  );

describe('maskings taken together', () => {
  it('RGT-01 hide all that was asked but for one contact, which stays where both were asked, in whatever order they come', () => {
    fc.assert(
      fc.property(Masks, Rights, fc.infiniteStream(fc.nat()), (masks, rights, order) => {
        const { masked, kept } = settledMasks({ masks }, rights);
        const asked = new Set([...masks, ...rights.flatMap((right) => right.masks ?? [])]);
        expect(masked.includes('address')).toBe(asked.has('address'));
        const both = asked.has('phone') && asked.has('email');
        expect(kept !== undefined).toBe(both);
        const contacts = masked.filter((mask) => mask !== 'address');
        expect(contacts).toHaveLength(asked.has('phone') || asked.has('email') ? 1 : 0);
        if (kept) expect(contacts).not.toContain(kept.contact);
        else for (const mask of asked) expect(masked).toContain(mask);
        const keys = new Map(rights.map((right) => [right, order.next().value]));
        const shuffled = [...rights].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(settledMasks({ masks }, shuffled)).toEqual({ masked, ...(kept && { kept }) });
      }),
    );
  });

  it('RGT-01 what was first asked of the Caf stays hidden whatever files say and whatever is asked after', () => {
    fc.assert(
      fc.property(
        Masks,
        Rights,
        fc.constantFrom('phone' as const, 'email' as const),
        (masks, rights, first) => {
          const all = [...rights, byCaf(-1, { masks: [first] })];
          expect(settledMasks({ masks }, all).masked).toContain(first);
          const other = first === 'phone' ? 'email' : 'phone';
          expect(hiddenBefore({ masks }, all, [other])).toBe(first);
          expect(hiddenBefore({ masks }, all, [first, 'address'])).toBeUndefined();
        },
      ),
    );
  });

  it('RGT-01 says which contact stays and what hides the other: the Caf before the file, the file before earlier ones', () => {
    const [earlier, later] = [
      byFile(1, { ...person, masks: ['phone'] }),
      byFile(2, { ...person, masks: ['email'] }),
    ];
    expect(settledMasks({ masks: ['phone'] }, [byCaf(9, { masks: ['email'] })])).toEqual({
      masked: ['email'],
      kept: { contact: 'phone', why: 'caf' },
    });
    expect(settledMasks({ masks: ['phone'] }, later)).toEqual({
      masked: ['phone'],
      kept: { contact: 'email', why: 'file' },
    });
    expect(settledMasks({}, [...earlier, ...later])).toEqual({
      masked: ['email'],
      kept: { contact: 'phone', why: 'earlier-file' },
    });
    expect(hiddenBefore({ masks: ['phone'] }, [], ['email'])).toBe('phone');
    expect(hiddenBefore({}, later, ['address'])).toBeUndefined();
  });
});

describe('names after a deletion', () => {
  const named = { ...person, right: 'opposition' as const };
  const { agrementNumber: __, ...unnumbered } = person;

  it('RGT-01 go from what an earlier file stated of the same person, with a number or without, whoever records the deletion', () => {
    const others = byFile(1, { ...stagedPerson(7), right: 'opposition' });
    for (const deleted of [
      person,
      unnumbered,
      { ...person, street: '99 rue Neuve' },
      { ...unnumbered, street: '99 rue Neuve' },
    ]) {
      const known = [...byFile(1, named), ...others];
      const isNamed = (rights: FileRight[]) =>
        rights.map((right) => [right.kind, right.person !== undefined]);
      const expected = [
        ['opposition', false],
        ['opposition', true],
      ];
      const stated = byFile(2, { ...deleted, right: 'deletion' });
      expect(isNamed(cumulated(known, stated))).toEqual([...expected, ['deletion', false]]);
      const { person: ___, ...deletion } = byCaf(2, { kind: 'deletion' }, deleted);
      expect(isNamed(cumulated(known, [], [deletion]))).toEqual(expected);
      // Lifted since: what is stated again may have its name.
      const lifted = { at: dayOf(3), by: deletion.by };
      expect(isNamed(cumulated(known, [], [{ ...deletion, lifted }]))[0]).toEqual(['opposition', true]);
    }
  });
});
