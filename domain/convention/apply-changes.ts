import type { Annex, RequestedEstablishment } from '../habilitation/annex.ts';
import { everyMemberSigns } from '../habilitation/kinds.ts';
import {
  type HabilitationKind,
  mostCommunes,
  mostEstablishments,
  mostMamMembers,
  mostPersons,
} from '../habilitation/request.ts';
import type { FieldError } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type Change, changesOfKind, subjectOf } from './change.ts';

/**
 * The annex with an avenant's changes in it (AVN-01), or what stands in the way: the changes that do not fit this
 * annex, each by its line, and the limits that the whole would break. The order of the changes does not matter.
 */
export function applyChanges(
  kind: HabilitationKind,
  annex: Annex,
  changes: readonly Change[],
): Result<Annex, FieldError[]> {
  const errors = [...misfits(kind, annex, changes), ...beyondLimits(kind, annex, changes)];
  return errors.length > 0 ? refused(errors) : done(changedAnnex(annex, changes));
}

/** The annex as the changes make it, as far as they fit: what stays keeps its order, what is new comes after. */
export function changedAnnex(annex: Annex, changes: readonly Change[]): Annex {
  const next: Annex = { ...annex };
  for (const change of changes) {
    switch (change.op) {
      case 'add-person':
        next.persons = [...next.persons, change.person];
        break;
      case 'remove-person':
        next.persons = next.persons.filter(({ email }) => email !== change.email);
        break;
      case 'change-person': {
        const { op: _, ...said } = change;
        next.persons = next.persons.map((one) => (one.email === said.email ? { ...one, ...said } : one));
        break;
      }
      case 'add-establishment':
        next.establishments = [...next.establishments, change.establishment];
        break;
      case 'remove-establishment':
        next.establishments = next.establishments.filter(
          ({ establishmentId }) => establishmentId !== change.establishmentId,
        );
        break;
      case 'change-rights': {
        const { establishmentId, operating, availability } = change;
        next.establishments = next.establishments.map((one) =>
          one.establishmentId === establishmentId ? { ...one, operating, availability } : one,
        );
        break;
      }
      case 'add-commune':
        next.communes = [...next.communes, change.commune];
        break;
      case 'remove-commune':
        next.communes = next.communes.filter(({ code }) => code !== change.code);
        break;
      case 'change-party':
        next.provider = change.party;
        break;
      case 'change-place':
        next.place = change.place;
        break;
    }
  }
  return next;
}

/** What does not fit: a change of another kind's annex, of what is not there, of what is there already, or made twice. */
export function misfits(kind: HabilitationKind, annex: Annex, changes: readonly Change[]): FieldError[] {
  const subjects = changes.map(subjectOf);
  const errors: FieldError[] = [];
  for (const [index, change] of changes.entries()) {
    const reject = (message: string, at = '') =>
      errors.push({ path: `changes.${index}${at && `.${at}`}`, message });
    if (!changesOfKind[kind].includes(change.op)) reject('change-of-another-kind');
    else if (subjects.indexOf(subjects[index] ?? '') !== index) reject('changed-twice');
    else {
      const [message, at] = misfit(kind, annex, change) ?? [];
      if (message) reject(message, at);
    }
  }
  return errors;
}

/** Why one change does not fit, and the field it shows at. */
function misfit(
  kind: HabilitationKind,
  { provider, place, establishments, communes, persons }: Annex,
  change: Change,
): [message: string, at?: string] | undefined {
  const listed = (id: string) => establishments.find(({ establishmentId }) => establishmentId === id);
  switch (change.op) {
    case 'add-person':
      if (persons.some(({ email }) => email === change.person.email)) return ['person-twice', 'person.email'];
      return kind === 'linf' && !change.person.address
        ? ['professional-address', 'person.address.street']
        : undefined;
    case 'remove-person':
      return persons.some(({ email }) => email === change.email) ? undefined : ['not-in-annex'];
    case 'change-person': {
      const named = persons.find(({ email }) => email === change.email);
      if (!named) return ['not-in-annex'];
      const { op: _, ...said } = change;
      return same(named, { ...named, ...said }) ? ['nothing-new'] : undefined;
    }
    case 'add-establishment':
      return listed(change.establishment.establishmentId)
        ? ['establishment-twice']
        : unfitRights(change.establishment.type, change.establishment);
    case 'remove-establishment':
      return listed(change.establishmentId) ? undefined : ['not-in-annex'];
    case 'change-rights': {
      const asked = listed(change.establishmentId);
      if (!asked) return ['not-in-annex'];
      return asked.operating === change.operating && asked.availability === change.availability
        ? ['nothing-new']
        : unfitRights(asked.type, change);
    }
    case 'add-commune':
      return communes.some(({ code }) => code === change.commune.code) ? ['commune-twice'] : undefined;
    case 'remove-commune':
      return communes.some(({ code }) => code === change.code) ? undefined : ['not-in-annex'];
    case 'change-party':
      if (!everyMemberSigns(kind) && !change.party.representative)
        return ['representative', 'party.representative'];
      return same(provider, change.party) ? ['nothing-new'] : undefined;
    case 'change-place':
      return same(place, change.place) ? ['nothing-new'] : undefined;
  }
}

function unfitRights(
  type: RequestedEstablishment['type'],
  { operating, availability }: { operating: boolean; availability: boolean },
): [string] | undefined {
  if (!operating && !availability) return ['no-right-asked'];
  return availability && type !== 'EAJE' ? ['availability-eaje-only'] : undefined;
}

/** How many of each a kind's annex holds at least and at most. */
const limits: Record<
  HabilitationKind,
  Partial<Record<'persons' | 'establishments' | 'communes', [number, number]>>
> = {
  structures: { persons: [1, mostPersons], establishments: [1, mostEstablishments] },
  linf: { persons: [1, mostPersons], communes: [1, mostCommunes] },
  mam: { persons: [1, mostMamMembers], establishments: [1, 1] },
  council: { persons: [1, mostPersons] },
};
const fewer = { persons: 'no-person', establishments: 'no-establishment', communes: 'no-commune' } as const;
const more = {
  persons: 'too-many-persons',
  establishments: 'too-many-establishments',
  communes: 'too-many-communes',
} as const;

/** The limits that the annex would break once changed. A draft may break them on its way; what is posted may not. */
export function beyondLimits(kind: HabilitationKind, annex: Annex, changes: readonly Change[]): FieldError[] {
  const after = changedAnnex(annex, changes);
  const broken = (['persons', 'establishments', 'communes'] as const).flatMap((part) => {
    const [least, most] = limits[kind][part] ?? [0, Number.POSITIVE_INFINITY];
    const count = after[part].length;
    return count < least ? [fewer[part]] : count > most ? [more[part]] : [];
  });
  const tooMuch = effectSize(kind, annex, changes) > mostEffects ? ['too-much-at-once'] : [];
  return [...broken, ...tooMuch].map((message) => ({ path: 'changes', message }));
}

/**
 * An avenant takes effect in one transaction, which holds a hundred writes at most. Four are its own; the others are
 * counted at their worst (see `effectOf` in `amendment-effect.ts`).
 */
const mostEffects = 96;

/** The line of an information place in the directory (see `informationPlaceWrites`). */
const placeInDirectory = 1;

/** Writes that put the names on the sheet of a MAM right, however many leave or change (see `sheetWithMembers`). */
const namesOnSheet = 4;

function effectSize(kind: HabilitationKind, annex: Annex, changes: readonly Change[]): number {
  const weigh = (change: Change): number => {
    switch (change.op) {
      case 'add-person':
        return 4;
      case 'remove-person':
        return 3;
      case 'change-person':
        return 1;
      case 'remove-establishment':
      case 'change-rights':
        return losesAvailability(annex, [change]).length * 4;
      default:
        return 0;
    }
  };
  const renames =
    kind === 'mam' && changes.some(({ op }) => op === 'remove-person' || op === 'change-person');
  return changes.reduce(
    (sum, change) => sum + weigh(change),
    (renames ? namesOnSheet : 0) + (kind === 'linf' ? placeInDirectory : 0),
  );
}

/** Establishments whose places nobody may declare any more under this convention, once it is changed. */
export const losesAvailability = (annex: Annex, changes: readonly Change[]): string[] => {
  const after = changedAnnex(annex, changes).establishments;
  return annex.establishments
    .filter(({ availability }) => availability)
    .map(({ establishmentId }) => establishmentId)
    .filter((id) => !after.some((one) => one.establishmentId === id && one.availability));
};

/**
 * Whether two annexes print alike: same party, same place, same lines in whatever order. What the system notes beside
 * a person (account, closed access) is not printed.
 */
export const printsAlike = (one: Annex, other: Annex): boolean => same(printed(one), printed(other));

const printed = ({ provider, place, establishments, communes, persons }: Annex) => ({
  provider,
  place,
  establishments: sorted(establishments, ({ establishmentId }) => establishmentId),
  communes: sorted(communes, ({ code }) => code),
  persons: sorted(
    persons.map(({ accountId: _, closed: __, ...person }) => person),
    ({ email }) => email,
  ),
});

const sorted = <T>(list: readonly T[], by: (one: T) => string): T[] =>
  [...list].sort((a, b) => (by(a) < by(b) ? -1 : 1));

/** The same content, whatever the order of keys; a blank counts as absent. */
const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, held]) => held !== undefined && held !== '')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  ) ?? '';
