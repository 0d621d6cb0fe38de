import fc from 'fast-check';
import { type Change, changesOfKind } from '../../domain/convention/change.ts';
import type { Annex, RequestedEstablishment } from '../../domain/habilitation/annex.ts';
import type { HabilitationKind } from '../../domain/habilitation/request.ts';
import { person } from './persons.ts';

const address = { street: '2 place du Marché', postcode: '26400', city: 'Crest' };
const provider = {
  name: 'Association Les Trois Becs',
  legalForm: 'association' as const,
  address,
  email: 'direction@trois-becs.example',
  representative: { civility: '' as const, firstName: 'Aurélien', lastName: 'Vasseur', role: 'Président' },
};
const place = { name: 'Relais des Trois Becs', address, email: 'relais@trois-becs.example' };

export const somebody = (index: number) => ({ ...person(index, 'trois-becs.example'), address });
export const someEstablishment = (index: number, rights = { operating: true, availability: true }) => {
  const type = index % 3 === 0 ? ('ALSH' as const) : ('EAJE' as const);
  return {
    establishmentId: `26-${type}-${index}`,
    type,
    name: `Établissement ${index}`,
    address: '12 rue des Écoles, 26400 Crest',
    operating: rights.operating,
    availability: type === 'EAJE' && rights.availability,
  } satisfies RequestedEstablishment;
};
export const someCommune = (index: number) => ({
  code: `26${String(index + 1).padStart(3, '0')}`,
  name: `Commune ${index}`,
});

/** An annex of a kind, of so many of each. */
export function annexOfKind(
  kind: HabilitationKind,
  { persons = 2, establishments = 2, communes = 2 } = {},
): Annex {
  const range = <T>(count: number, one: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => one(index));
  return {
    provider,
    ...(kind === 'linf' && { place }),
    establishments: kind === 'structures' ? range(establishments, (index) => someEstablishment(index)) : [],
    communes: kind === 'linf' ? range(communes, someCommune) : [],
    persons: range(persons, somebody),
    ...(kind === 'mam' && {
      establishments: [{ ...someEstablishment(1), type: 'MAM', availability: false }],
    }),
  };
}

const kinds = ['structures', 'linf', 'mam', 'council'] as const;
/** Of each list, what is there before lies below this number, what is added above it. */
const border = 4;

/** One change that fits the annex of a kind, about the nth thing of its sort. */
function changeNumber(op: Change['op'], index: number): Change {
  switch (op) {
    case 'add-person':
      return { op, person: somebody(border + index) };
    case 'remove-person':
      return { op, email: somebody(index).email };
    case 'change-person':
      return {
        op,
        email: somebody(index).email,
        firstName: 'Ondine',
        lastName: 'Sarzier',
        function: 'Adjointe',
      };
    case 'add-establishment':
      return { op, establishment: someEstablishment(border + index) };
    case 'remove-establishment':
      return { op, establishmentId: someEstablishment(index).establishmentId };
    case 'change-rights': {
      const { establishmentId, type } = someEstablishment(index);
      // An ALSH has nothing but its operating information, so it is a crèche that changes.
      return type === 'EAJE'
        ? { op, establishmentId, operating: false, availability: true }
        : { op: 'remove-establishment', establishmentId };
    }
    case 'add-commune':
      return { op, commune: someCommune(border + index) };
    case 'remove-commune':
      return { op, code: someCommune(index).code };
    case 'change-party':
      return { op, party: { ...provider, name: `Association n° ${index}` } };
    case 'change-place':
      return { op, place: { ...place, name: `Relais n° ${index}` } };
  }
}

/** A kind, an annex of it, and changes that fit it: never two about one thing, never a limit broken. */
export const annexAndChanges = fc.constantFrom(...kinds).chain((kind) =>
  fc
    .uniqueArray(
      fc
        .tuple(fc.constantFrom(...changesOfKind[kind]), fc.nat({ max: kind === 'mam' ? 1 : border - 2 }))
        .map(([op, index]) => changeNumber(op, index)),
      { maxLength: 6, selector: aboutWhat },
    )
    .map((changes) => ({
      kind,
      annex: annexOfKind(kind, {
        persons: kind === 'mam' ? 3 : border,
        establishments: border,
        communes: border,
      }),
      changes,
    })),
);

function aboutWhat(change: Change): string {
  if ('email' in change) return change.email;
  if ('establishmentId' in change) return change.establishmentId;
  if ('code' in change) return change.code;
  if ('person' in change) return change.person.email;
  if ('establishment' in change) return change.establishment.establishmentId;
  if ('commune' in change) return change.commune.code;
  return change.op;
}

/** The changes that undo others, on the annex that these were made on. */
export const inverseOf = (annex: Annex, changes: readonly Change[]): Change[] =>
  changes.flatMap((change) => inverse(annex, change));

function inverse(annex: Annex, change: Change): Change[] {
  switch (change.op) {
    case 'add-person':
      return [{ op: 'remove-person', email: change.person.email }];
    case 'remove-person':
      return annex.persons
        .filter(({ email }) => email === change.email)
        .map((one) => ({ op: 'add-person', person: one }));
    case 'change-person':
      return annex.persons
        .filter(({ email }) => email === change.email)
        .map(({ email, firstName, lastName, function: post }) => ({
          op: 'change-person',
          email,
          firstName,
          lastName,
          function: post,
        }));
    case 'add-establishment':
      return [{ op: 'remove-establishment', establishmentId: change.establishment.establishmentId }];
    case 'remove-establishment':
      return annex.establishments
        .filter(({ establishmentId }) => establishmentId === change.establishmentId)
        .map((establishment) => ({ op: 'add-establishment', establishment }));
    case 'change-rights':
      return annex.establishments
        .filter(({ establishmentId }) => establishmentId === change.establishmentId)
        .map(({ establishmentId, operating, availability }) => ({
          op: 'change-rights',
          establishmentId,
          operating,
          availability,
        }));
    case 'add-commune':
      return [{ op: 'remove-commune', code: change.commune.code }];
    case 'remove-commune':
      return annex.communes
        .filter(({ code }) => code === change.code)
        .map((commune) => ({ op: 'add-commune', commune }));
    case 'change-party':
      return [{ op: 'change-party', party: annex.provider }];
    case 'change-place':
      return annex.place ? [{ op: 'change-place', place: annex.place }] : [];
  }
}
