import type { Actor } from '../actor.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import type { Availability } from './availability.ts';
import { freshnessOn } from './freshness.ts';

/**
 * Why the places of an EAJE are not up to date. Never declared, they are told apart by what would help: `never`, by
 * those who sign in, whom a mail invites; `dormant`, nobody who may has ever signed in; `uncovered`, nobody may.
 */
export const confirmationStates = [
  'ageing',
  'lapsed',
  'over',
  'never',
  'dormant',
  'uncovered',
  'withdrawn',
] as const;
type ConfirmationState = (typeof confirmationStates)[number];

/** Somebody who may declare the places. */
interface Contact {
  firstName: string;
  lastName: string;
  email: string;
  providerName: string;
  habilitationId: string;
  /** Has signed in at least once. */
  signedIn: boolean;
}

interface ToConfirm {
  establishmentId: string;
  name: string;
  commune: string;
  phone?: string | undefined;
  state: ConfirmationState;
  confirmedAt?: string | undefined;
  contacts: Contact[];
}

export interface DepartmentAvailability {
  /** EAJE of the list, and those whose places are up to date. */
  eaje: number;
  upToDate: number;
  /** Days announced this year, and those announced later than the third day before. */
  announced: { days: number; late: number };
  establishments: ToConfirm[];
}

/** The EAJE of the agent's department whose places nobody vouches for, with whom to call (PUB-12); by commune, by name. */
export async function listToConfirm(deps: Deps, actor: Actor): Promise<DepartmentAvailability> {
  const cafCode = actor.cafCode ?? '';
  const today = parisDay(deps.now());
  const [lines, cases] = await Promise.all([
    listAll(deps.records, 'referencesOfCaf', { cafCode }),
    listAll(deps.records, 'habilitationsOfCaf', { cafCode }),
  ]);
  const eaje = lines.flatMap((line) =>
    line.kind === 'reference' && line.record.type === 'EAJE' ? [line.record] : [],
  );
  const availabilities = await getMany(
    deps.records,
    'availability',
    eaje.map(({ id }) => [id] as const),
  );
  const inForce = cases.map(({ record }) => record).filter((one) => isInForce(one, today));
  const contacts = contactsOf(inForce, await whoSignedIn(deps, inForce));
  const establishments = eaje.flatMap((reference, index) => {
    const state = stateOf(availabilities[index], today);
    const whom = contacts.get(reference.id) ?? [];
    return state ? [lineOf(reference, apart(state, whom), availabilities[index], whom)] : [];
  });
  const year = today.slice(0, 4);
  const counted = availabilities.flatMap((one) => (one?.announced?.year === year ? [one.announced] : []));
  return {
    eaje: eaje.length,
    upToDate: eaje.length - establishments.length,
    announced: {
      days: counted.reduce((sum, { days }) => sum + days, 0),
      late: counted.reduce((sum, { late }) => sum + late, 0),
    },
    establishments: establishments.sort(
      (a, b) => a.commune.localeCompare(b.commune, 'fr') || a.name.localeCompare(b.name, 'fr'),
    ),
  };
}

/** Undefined when the places are confirmed and tell of today or of days to come. */
export function stateOf(
  availability: Availability | undefined,
  today: string,
): ConfirmationState | undefined {
  if (!availability) return 'never';
  if (availability.withdrawn) return 'withdrawn';
  const freshness = freshnessOn(parisDay(new Date(availability.confirmedAt)), today);
  if (freshness === 'lapsed') return 'lapsed';
  if (!availability.periods.some(({ until }) => until >= today)) return 'over';
  return freshness === 'ageing' ? 'ageing' : undefined;
}

/** What was never declared, by who could: {@link confirmationStates}. */
function apart(state: ConfirmationState, contacts: readonly Contact[]): ConfirmationState {
  if (state !== 'never') return state;
  if (contacts.length === 0) return 'uncovered';
  return contacts.some(({ signedIn }) => signedIn) ? 'never' : 'dormant';
}

/** The people of these conventions who have signed in, by account. */
async function whoSignedIn(deps: Deps, habilitations: readonly Habilitation[]): Promise<Set<string>> {
  const ids = new Set(
    habilitations
      .filter(({ establishments }) => establishments.some(({ availability }) => availability))
      .flatMap(({ persons }) => persons.flatMap(({ accountId }) => accountId ?? [])),
  );
  const accounts = await getMany(
    deps.records,
    'account',
    [...ids].map((id) => [id] as const),
  );
  return new Set(accounts.flatMap((account) => (account?.lastSignInAt ? [account.id] : [])));
}

const lineOf = (
  { id, name, address, phone }: ReferenceEstablishment,
  state: ConfirmationState,
  availability: Availability | undefined,
  contacts: Contact[],
): ToConfirm => ({
  establishmentId: id,
  name,
  commune: address.commune,
  phone,
  state,
  confirmedAt: availability?.confirmedAt,
  contacts,
});

/** Those who hold the right to declare, by establishment. */
function contactsOf(
  habilitations: readonly Habilitation[],
  signedIn: ReadonlySet<string>,
): Map<string, Contact[]> {
  const contacts = new Map<string, Contact[]>();
  for (const { id, provider, establishments, persons } of habilitations) {
    const open = persons.flatMap(({ accountId = '', firstName, lastName, email, closed }) =>
      closed
        ? []
        : [
            {
              firstName,
              lastName,
              email,
              providerName: provider.name,
              habilitationId: id,
              signedIn: signedIn.has(accountId),
            },
          ],
    );
    for (const { establishmentId, availability } of establishments) {
      if (availability) contacts.set(establishmentId, [...(contacts.get(establishmentId) ?? []), ...open]);
    }
  }
  return contacts;
}
