import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, losesAvailability, printsAlike } from '../../../domain/convention/apply-changes.ts';
import type { Change } from '../../../domain/convention/change.ts';
import type { Annex } from '../../../domain/habilitation/annex.ts';
import { Annex as AnnexSchema } from '../../../domain/habilitation/annex.ts';
import type { HabilitationKind } from '../../../domain/habilitation/request.ts';
import {
  annexAndChanges,
  annexOfKind,
  inverseOf,
  somebody,
  someCommune,
  someEstablishment,
} from '../../builders/annexes.ts';

function applied(kind: HabilitationKind, annex: Annex, changes: readonly Change[]): Annex {
  const result = applyChanges(kind, annex, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const errors = (kind: HabilitationKind, annex: Annex, changes: readonly Change[]) => {
  const result = applyChanges(kind, annex, changes);
  return result.ok ? [] : result.problem;
};
const messages = (...given: Parameters<typeof errors>) => errors(...given).map(({ message }) => message);

describe('the changes of an avenant', () => {
  it('AVN-01 give the same annex in whatever order they are made', () => {
    fc.assert(
      fc.property(
        annexAndChanges.chain(({ changes, ...rest }) =>
          fc.record({
            rest: fc.constant(rest),
            changes: fc.constant(changes),
            shuffled: fc.shuffledSubarray(changes, { minLength: changes.length }),
          }),
        ),
        ({ rest: { kind, annex }, changes, shuffled }) =>
          printsAlike(applied(kind, annex, changes), applied(kind, annex, shuffled)),
      ),
    );
  });

  it('AVN-01 then their contrary give the annex back', () => {
    fc.assert(
      fc.property(annexAndChanges, ({ kind, annex, changes }) =>
        printsAlike(applied(kind, applied(kind, annex, changes), inverseOf(annex, changes).reverse()), annex),
      ),
    );
  });

  it('AVN-01 cannot be made twice: once in force, the same avenant no longer fits', () => {
    fc.assert(
      fc.property(
        annexAndChanges.filter(({ changes }) => changes.length > 0),
        ({ kind, annex, changes }) =>
          errors(kind, applied(kind, annex, changes), changes).length >= changes.length,
      ),
    );
  });

  it('AVN-01 leave what they do not speak of as it was, in its order', () => {
    fc.assert(
      fc.property(annexAndChanges, ({ kind, annex, changes }) => {
        const after = applied(kind, annex, changes);
        expect(AnnexSchema.parse(after)).toEqual(after);
        const removed = changes.flatMap((change) => (change.op === 'remove-person' ? [change.email] : []));
        const changed = changes.flatMap((change) => (change.op === 'change-person' ? [change.email] : []));
        const kept = annex.persons.filter(({ email }) => !removed.includes(email));
        expect(after.persons.slice(0, kept.length).map(({ email }) => email)).toEqual(
          kept.map(({ email }) => email),
        );
        const alone = kept.filter(({ email }) => !changed.includes(email));
        expect(after.persons).toEqual(expect.arrayContaining(alone));
        expect(new Set(after.persons.map(({ email }) => email)).size).toBe(after.persons.length);
      }),
    );
  });

  it('AVN-01 say by their line why they do not fit', () => {
    const annex = annexOfKind('structures', { persons: 2, establishments: 3 });
    const { establishmentId } = someEstablishment(1);
    const alsh = someEstablishment(0).establishmentId;
    const cases: [Change, string, string][] = [
      [{ op: 'add-person', person: somebody(1) }, 'changes.0.person.email', 'person-twice'],
      [{ op: 'remove-person', email: 'nul@ailleurs.example' }, 'changes.0', 'not-in-annex'],
      [
        {
          op: 'change-person',
          email: 'nul@ailleurs.example',
          firstName: 'Ondine',
          lastName: 'Sarzier',
          function: 'Adjointe',
        },
        'changes.0',
        'not-in-annex',
      ],
      [
        {
          op: 'change-person',
          email: somebody(1).email,
          firstName: somebody(1).firstName,
          lastName: somebody(1).lastName,
          function: somebody(1).function,
        },
        'changes.0',
        'nothing-new',
      ],
      [{ op: 'add-establishment', establishment: someEstablishment(1) }, 'changes.0', 'establishment-twice'],
      [{ op: 'remove-establishment', establishmentId: '26-EAJE-99' }, 'changes.0', 'not-in-annex'],
      [
        { op: 'change-rights', establishmentId, operating: true, availability: true },
        'changes.0',
        'nothing-new',
      ],
      [
        { op: 'change-rights', establishmentId, operating: false, availability: false },
        'changes.0',
        'no-right-asked',
      ],
      [
        { op: 'change-rights', establishmentId: alsh, operating: false, availability: true },
        'changes.0',
        'availability-eaje-only',
      ],
      [
        { op: 'change-rights', establishmentId: '26-EAJE-99', operating: true, availability: true },
        'changes.0',
        'not-in-annex',
      ],
      [{ op: 'change-party', party: annex.provider }, 'changes.0', 'nothing-new'],
      [
        { op: 'change-party', party: { ...annex.provider, representative: undefined } },
        'changes.0.party.representative',
        'representative',
      ],
      [{ op: 'add-commune', commune: someCommune(1) }, 'changes.0', 'change-of-another-kind'],
    ];
    for (const [change, path, message] of cases) {
      expect(errors('structures', annex, [change])).toEqual([{ path, message }]);
    }
  });

  it('AVN-01 of a LINF name persons with a professional address, and communes once', () => {
    const annex = annexOfKind('linf');
    const { address: _, ...nowhere } = somebody(7);
    expect(errors('linf', annex, [{ op: 'add-person', person: nowhere }])).toEqual([
      { path: 'changes.0.person.address.street', message: 'professional-address' },
    ]);
    expect(messages('linf', annex, [{ op: 'add-commune', commune: someCommune(0) }])).toEqual([
      'commune-twice',
    ]);
    expect(messages('linf', annex, [{ op: 'remove-commune', code: '26999' }])).toEqual(['not-in-annex']);
    const { place } = annex;
    if (!place) throw new Error('A LINF has a place');
    expect(messages('linf', annex, [{ op: 'change-place', place }])).toEqual(['nothing-new']);
  });

  it('AVN-01 speak once of each thing: one taken out can be neither changed nor put in again', () => {
    const annex = annexOfKind('structures');
    const { establishmentId } = someEstablishment(1);
    expect(
      errors('structures', annex, [
        { op: 'remove-establishment', establishmentId },
        { op: 'change-rights', establishmentId, operating: false, availability: true },
        { op: 'remove-person', email: somebody(0).email },
        { op: 'add-person', person: somebody(0) },
      ]),
    ).toEqual([
      { path: 'changes.1', message: 'changed-twice' },
      { path: 'changes.3', message: 'changed-twice' },
    ]);
  });

  it('AVN-01 leave somebody, and something, in the annex', () => {
    const one = { persons: 1, establishments: 1, communes: 1 };
    const { establishmentId } = someEstablishment(0);
    const leave: Change = { op: 'remove-person', email: somebody(0).email };
    expect(
      messages('structures', annexOfKind('structures', one), [
        leave,
        { op: 'remove-establishment', establishmentId },
      ]),
    ).toEqual(['no-person', 'no-establishment']);
    expect(
      messages('linf', annexOfKind('linf', one), [{ op: 'remove-commune', code: someCommune(0).code }]),
    ).toEqual(['no-commune']);
    expect(messages('mam', annexOfKind('mam', one), [leave])).toEqual(['no-person']);
  });

  it.each([
    ['structures', { persons: 20 }, { op: 'add-person', person: somebody(30) }, 'too-many-persons'],
    ['mam', { persons: 6 }, { op: 'add-person', person: somebody(30) }, 'too-many-persons'],
    [
      'structures',
      { establishments: 60 },
      { op: 'add-establishment', establishment: someEstablishment(70) },
      'too-many-establishments',
    ],
    ['linf', { communes: 900 }, { op: 'add-commune', commune: someCommune(950) }, 'too-many-communes'],
  ] as const)('AVN-01 keep a %s annex within its limits: %o', (kind, counts, change, message) => {
    expect(messages(kind, annexOfKind(kind, counts), [change])).toEqual([message]);
  });

  it('AVN-01 are no more than one transaction can bring into force', () => {
    const annex = annexOfKind('structures', { persons: 1, establishments: 60 });
    const creches = annex.establishments.filter(({ availability }) => availability);
    const leave = (count: number): Change[] =>
      creches.slice(0, count).map(({ establishmentId }) => ({ op: 'remove-establishment', establishmentId }));
    expect(messages('structures', annex, leave(24))).toEqual([]);
    expect(messages('structures', annex, leave(25))).toEqual(['too-much-at-once']);
  });

  it('AVN-01 are weighed at their worst: who comes, who leaves, who changes, and what goes with a kind', () => {
    const come = (count: number): Change[] =>
      Array.from({ length: count }, (_, index) => ({ op: 'add-person', person: somebody(100 + index) }));
    const leave = (count: number): Change[] =>
      Array.from({ length: count }, (_, index) => ({ op: 'remove-person', email: somebody(index).email }));
    const change = (from: number, count: number): Change[] =>
      Array.from({ length: count }, (_, index) => ({
        op: 'change-person',
        email: somebody(from + index).email,
        firstName: 'Camille',
        lastName: 'Faurel',
        function: 'Autre fonction',
      }));
    const structures = annexOfKind('structures', { persons: 20 });
    // Thirteen by thirteen: 13 × (4 + 3) and five changes make 96; one change more is too much.
    expect(messages('structures', structures, [...leave(13), ...come(13), ...change(13, 5)])).toEqual([]);
    expect(messages('structures', structures, [...leave(13), ...come(13), ...change(13, 6)])).toEqual([
      'too-much-at-once',
    ]);
    // An information place has a line of its own in the directory.
    const linf = annexOfKind('linf', { persons: 20 });
    expect(messages('linf', linf, [...leave(13), ...come(13), ...change(13, 4)])).toEqual([]);
    expect(messages('linf', linf, [...leave(13), ...come(13), ...change(13, 5)])).toEqual([
      'too-much-at-once',
    ]);
  });

  it('PUB-03 leave without anybody to declare places what they take out, and what they take that right from', () => {
    const annex = annexOfKind('structures', { establishments: 5 });
    const [removed, changed] = [someEstablishment(1), someEstablishment(2)];
    expect(
      losesAvailability(annex, [
        { op: 'remove-establishment', establishmentId: removed.establishmentId },
        {
          op: 'change-rights',
          establishmentId: changed.establishmentId,
          operating: true,
          availability: false,
        },
        { op: 'remove-establishment', establishmentId: someEstablishment(3).establishmentId },
      ]),
    ).toEqual([removed.establishmentId, changed.establishmentId]);
  });
});
