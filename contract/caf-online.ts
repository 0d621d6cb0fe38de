import * as z from 'zod';
import { AvailabilityPeriod, AvailabilitySource } from '../domain/availability/availability.ts';
import { availabilityStates } from '../domain/availability/availability-state.ts';
import { establishmentTypes } from '../domain/establishment/establishment-type.ts';
import { OperatingFieldName } from '../domain/establishment/operating-field.ts';
import { OperatingInformation } from '../domain/establishment/operating-information.ts';
import { EstablishmentId } from '../domain/identifiers.ts';
import { paragraph } from '../domain/text.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofEstablishment = z.object({ id: EstablishmentId });
const version = z.number().int().min(1);
const reason = paragraph(2000);

export const OnlineList = z
  .object({
    establishments: z.array(
      z.object({
        establishmentId: z.string(),
        type: z.enum(establishmentTypes),
        name: z.string(),
        commune: z.string(),
        operatingAt: z.iso.datetime().optional(),
        availability: z
          .object({
            state: z.enum(availabilityStates),
            freshness: z.enum(['fresh', 'ageing', 'lapsed']),
            confirmedAt: z.iso.datetime(),
          })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'OnlineList' });

export const listOnline = operation({
  id: 'listOnline',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/establishments',
  summary: 'Establishments of the department and what is online of each',
  access: agents,
  response: { status: 200, schema: OnlineList },
  problems: [],
});

export const OnlineDetail = z
  .object({
    establishmentId: z.string(),
    type: z.enum(establishmentTypes),
    name: z.string(),
    address: z.string(),
    /** Versions to name when withdrawing; absent where that part was never online. */
    operatingVersion: z.number().int().optional(),
    availabilityVersion: z.number().int().optional(),
    operatingWithdrawn: z.object({ reason: z.string(), at: z.iso.datetime() }).optional(),
    availabilityWithdrawn: z.object({ reason: z.string(), at: z.iso.datetime() }).optional(),
    /** The day asked for, or today. */
    day: z.iso.date(),
    operating: OperatingInformation.optional(),
    availability: z
      .object({
        periods: z.array(AvailabilityPeriod),
        /** When it was declared or confirmed, as of the day shown. */
        confirmedAt: z.iso.datetime(),
        source: AvailabilitySource.optional(),
      })
      .optional(),
    /** What the version shown replaced, to compare with. */
    operatingBefore: OperatingInformation.optional(),
    availabilityBefore: z.object({ periods: z.array(AvailabilityPeriod) }).optional(),
    /** Latest changes, newest first. */
    history: z.array(
      z.object({
        part: z.enum(['operating', 'availability']),
        at: z.iso.datetime(),
        /** Who entered it; of a withdrawal, who withdrew it. */
        by: z.string(),
        /** Agent of the Caf who put it online. */
        approvedBy: z.string().optional(),
        /** Where it came from, when it was not an agent's own page. */
        source: AvailabilitySource.optional(),
        withdrawn: z.boolean(),
        /** Why it was withdrawn. */
        reason: z.string().optional(),
        /** The fields in which it differs from the version before. */
        changed: z.array(OperatingFieldName),
      }),
    ),
  })
  .meta({ id: 'OnlineDetail' });
export type OnlineDetail = z.infer<typeof OnlineDetail>;

export const readOnline = operation({
  id: 'readOnline',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/establishments/{id}',
  summary: 'What is online of an establishment, or was on a past day (PUB-04)',
  access: agents,
  params: ofEstablishment,
  query: z.object({ day: z.iso.date().optional() }),
  response: { status: 200, schema: OnlineDetail },
  problems: ['not-found'],
});

export const withdrawInformation = operation({
  id: 'withdrawInformation',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/establishments/{id}/withdrawal',
  summary: 'Take a part offline at once, with a reason that the provider receives (PUB-07)',
  access: agents,
  params: ofEstablishment,
  body: z.object({ part: z.enum(['operating', 'availability']), version, reason }),
  response: { status: 200, schema: z.object({ withdrawnAt: z.iso.datetime() }) },
  problems: ['not-found', 'conflict', 'wrong-state'],
});
