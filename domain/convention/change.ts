import * as z from 'zod';
import { PostalAddress } from '../caf/caf-profile.ts';
import { Party, RequestedEstablishment } from '../habilitation/annex.ts';
import { CoveredCommune, type HabilitationKind, InformationPlace, Person } from '../habilitation/request.ts';
import { EstablishmentId } from '../identifiers.ts';
import { CommuneCode } from '../territory/communes.ts';
import { email } from '../text.ts';

/** Somebody whom an avenant brings in. LINF: with a professional address (REQ-03). */
export const NewPerson = Person.extend({ address: PostalAddress.optional() });
export type NewPerson = z.infer<typeof NewPerson>;

/**
 * One line of an avenant (AVN-01): what it adds to the annex, takes out of it, or says anew. A person goes by the
 * address that is their identifier, an establishment by ours, a commune by its INSEE code.
 */
export const Change = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add-person'), person: NewPerson }),
  z.object({ op: z.literal('remove-person'), email }),
  z.object({ op: z.literal('add-establishment'), establishment: RequestedEstablishment }),
  z.object({ op: z.literal('remove-establishment'), establishmentId: EstablishmentId }),
  z.object({
    op: z.literal('change-rights'),
    establishmentId: EstablishmentId,
    operating: z.boolean(),
    availability: z.boolean(),
  }),
  z.object({ op: z.literal('add-commune'), commune: CoveredCommune }),
  z.object({ op: z.literal('remove-commune'), code: CommuneCode }),
  z.object({ op: z.literal('change-party'), party: Party }),
  z.object({ op: z.literal('change-place'), place: InformationPlace }),
  // The address stays: it is the identifier (PWD-01). Somebody with another address is somebody to add.
  z.object({
    op: z.literal('change-person'),
    email,
    ...Person.pick({ firstName: true, lastName: true, function: true }).shape,
  }),
]);
export type Change = z.infer<typeof Change>;
export type ChangeOp = Change['op'];

/** What an avenant may change, by kind of convention (S0 and S4 art. 6, S1 art. 5, S3 art. 6). */
export const changesOfKind: Record<HabilitationKind, readonly ChangeOp[]> = {
  structures: [
    'add-person',
    'remove-person',
    'change-person',
    'add-establishment',
    'remove-establishment',
    'change-rights',
    'change-party',
  ],
  linf: [
    'add-person',
    'remove-person',
    'change-person',
    'add-commune',
    'remove-commune',
    'change-party',
    'change-place',
  ],
  mam: ['add-person', 'remove-person', 'change-person', 'change-party'],
  council: ['add-person', 'remove-person', 'change-person', 'change-party'],
};

/** A whole department's communes, taken out and put in: no honest avenant is longer. */
export const mostChanges = 2000;

/** What a change is about. Two changes of one avenant are never about the same thing, so their order says nothing. */
export function subjectOf(change: Change): string {
  switch (change.op) {
    case 'add-person':
      return `person ${change.person.email}`;
    case 'remove-person':
    case 'change-person':
      return `person ${change.email}`;
    case 'add-establishment':
      return `establishment ${change.establishment.establishmentId}`;
    case 'remove-establishment':
    case 'change-rights':
      return `establishment ${change.establishmentId}`;
    case 'add-commune':
      return `commune ${change.commune.code}`;
    case 'remove-commune':
      return `commune ${change.code}`;
    case 'change-party':
      return 'party';
    case 'change-place':
      return 'place';
  }
}
