import * as z from 'zod';
import { AvailabilityPeriod, AvailabilitySource, Declaration } from '../domain/availability/availability.ts';
import { establishmentTypes } from '../domain/establishment/establishment-type.ts';
import { MemberConsent } from '../domain/establishment/member-consents.ts';
import { ReasonsByField } from '../domain/establishment/operating-field.ts';
import { Member, OperatingInformation } from '../domain/establishment/operating-information.ts';
import { Position } from '../domain/establishment/position.ts';
import { habilitationKinds } from '../domain/habilitation/request.ts';
import { habilitationStates } from '../domain/habilitation/transitions.ts';
import { EstablishmentId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const params = z.object({ id: EstablishmentId });
/** Version of the record that the person saw; 0 where there was none. */
const basedOn = z.number().int().min(0);

const withdrawn = z.object({ reason: z.string(), at: z.iso.datetime() });
/** What the Caf sent back of what was entered, one reason per field. */
const returned = z.object({ at: z.iso.datetime(), fields: ReasonsByField }).optional();

const Summary = z.object({
  establishmentId: z.string(),
  habilitationId: z.string(),
  type: z.enum(establishmentTypes),
  name: z.string(),
  address: z.string(),
  rights: z.object({ operating: z.boolean(), availability: z.boolean() }),
});

export const OwnEstablishments = z
  .object({
    conventions: z.array(
      z.object({
        number: z.string(),
        providerName: z.string(),
        cafCode: z.string(),
        kind: z.enum(habilitationKinds),
        state: z.enum(habilitationStates),
        signedOn: z.iso.date().optional(),
        /** LINF: the information place, and the names of the communes it covers (S1 art. 1). */
        place: z.object({ name: z.string(), communes: z.array(z.string()) }).optional(),
      }),
    ),
    establishments: z.array(
      Summary.extend({
        operating: z.object({ approvedAt: z.iso.datetime(), withdrawn: withdrawn.optional() }).optional(),
        submission: z
          .object({
            state: z.enum(['waiting', 'returned']),
            submittedAt: z.iso.datetime(),
            returned,
          })
          .optional(),
        availability: z
          .object({
            periods: z.array(AvailabilityPeriod.omit({ cells: true })),
            declaredAt: z.iso.datetime(),
            confirmedAt: z.iso.datetime(),
            version: z.number().int(),
            withdrawn: withdrawn.optional(),
          })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'OwnEstablishments' });
export type OwnEstablishments = z.infer<typeof OwnEstablishments>;

export const listOwnEstablishments = operation({
  id: 'listOwnEstablishments',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/establishments',
  summary: 'The establishments and rights of the agent, with the state of each part (PUB-01)',
  access: partners,
  response: { status: 200, schema: OwnEstablishments },
  problems: [],
});

export const OwnEstablishment = Summary.extend({
  capacity: z.number().int().optional(),
  /** MAM: those whom the sheet may name (PUB-10); nobody elsewhere. */
  parties: z.array(Member.extend({ consent: MemberConsent.omit({ accountId: true }).optional() })),
  /** Version of the list of consents; 0 for none. */
  consentsVersion: z.number().int(),
  /** Where the Caf's list has it: what a position put right starts from. */
  listed: z.object({
    commune: z.string(),
    communeCode: z.string().optional(),
    position: Position.optional(),
  }),
  /** In force: what families read, unless withdrawn. */
  operating: z
    .object({
      information: OperatingInformation,
      approvedAt: z.iso.datetime(),
      withdrawn: withdrawn.optional(),
    })
    .optional(),
  /** Waiting at the Caf, or sent back by it. */
  submission: z
    .object({
      state: z.enum(['waiting', 'returned']),
      information: OperatingInformation,
      submittedAt: z.iso.datetime(),
      submittedBy: z.string(),
      returned,
      version: z.number().int(),
    })
    .optional(),
  availability: z
    .object({
      periods: z.array(AvailabilityPeriod),
      declaredAt: z.iso.datetime(),
      declaredBy: z.string(),
      confirmedAt: z.iso.datetime(),
      source: AvailabilitySource.optional(),
      withdrawn: withdrawn.optional(),
      version: z.number().int(),
    })
    .optional(),
}).meta({ id: 'OwnEstablishment' });
export type OwnEstablishment = z.infer<typeof OwnEstablishment>;

export const readOwnEstablishment = operation({
  id: 'readOwnEstablishment',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/establishments/{id}',
  summary: 'One establishment of the agent, with all that can be edited',
  access: partners,
  params,
  response: { status: 200, schema: OwnEstablishment },
  problems: ['not-found'],
});

export const submitOperatingInformation = operation({
  id: 'submitOperatingInformation',
  area: 'partner',
  method: 'PUT',
  path: '/api/partner/establishments/{id}/operating-information',
  summary: 'Send operating information to the Caf for validation (PUB-01, PUB-02, PUB-06)',
  access: partners,
  params,
  body: z.object({
    basedOn,
    information: OperatingInformation,
    commitmentsAccepted: z.literal(true, { error: 'commitments' }),
  }),
  response: { status: 200, schema: OwnEstablishment },
  problems: ['not-found', 'conflict'],
});

export const declareAvailability = operation({
  id: 'declareAvailability',
  area: 'partner',
  method: 'PUT',
  path: '/api/partner/establishments/{id}/availability',
  summary: 'Declare the places free in an EAJE, online at once (PUB-03)',
  access: partners,
  params,
  body: z.object({
    basedOn,
    declaration: Declaration,
  }),
  response: { status: 200, schema: OwnEstablishment },
  problems: ['not-found', 'conflict', 'nothing-declared'],
});
