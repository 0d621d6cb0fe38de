import * as z from 'zod';
import { InformationFigures, OverdueRequest } from '../domain/linf/information-figures.ts';
import { operation } from './operation.ts';

const count = z.number().int();

/** What a Caf sees of the requests to its information places (LIN-06): counts, days and states. */
export const InformationSight = z
  .object({
    /** Absent before the first count. */
    figures: InformationFigures.omit({
      cafCode: true,
      overdueList: true,
      communes: true,
      communesCovered: true,
    }).optional(),
    /** Requests whose last day to be retrieved is over, read again at this very call; the oldest first. */
    overdue: z.array(OverdueRequest.extend({ placeName: z.string() })),
    communes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        received: count,
        /** Whether an information place in force covers it today. */
        covered: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'InformationSight' });
export type InformationSight = z.infer<typeof InformationSight>;

export const readInformationFigures = operation({
  id: 'readInformationFigures',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/information-figures',
  summary:
    'Requests to the information places of the department in numbers, those that are overdue, and the communes without any (LIN-04, LIN-06)',
  access: { kind: 'signed-in', roles: ['caf-agent'] },
  response: { status: 200, schema: InformationSight },
  problems: [],
});

/** A number that is not told because it is small, or would give such a number away. */
const masked = count.optional();

/** What leaves the departments: small numbers are not told (RGT-03). */
export const NationalInformation = z
  .object({
    /** Days in Paris that the counts are of; absent before the first count. */
    days: z.object({ from: z.iso.date(), until: z.iso.date() }).optional(),
    totals: z.object({
      places: count,
      received: masked,
      overdue: masked,
      missed: masked,
      /** Half of the requests, and nine out of ten, were retrieved within so many days. */
      medianDays: count.optional(),
      lateDays: count.optional(),
    }),
    months: z.array(z.object({ month: z.string(), received: masked })),
    cafs: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        places: count,
        /** Communes that a place covers: of organisations, told as it is. */
        communesCovered: count.optional(),
        received: masked,
        overdue: masked,
        missed: masked,
        medianDays: count.optional(),
        attestationsLate: count,
        attestationsSigned: count,
        /** Absent for a Caf not counted yet. */
        day: z.iso.date().optional(),
      }),
    ),
  })
  .meta({ id: 'NationalInformation' });
export type NationalInformation = z.infer<typeof NationalInformation>;

export const readNationalInformation = operation({
  id: 'readNationalInformation',
  area: 'cnaf',
  method: 'GET',
  path: '/api/cnaf/information-figures',
  summary: 'Requests to information places in numbers, Caf by Caf; small numbers are not told (RGT-03)',
  access: { kind: 'signed-in', roles: ['cnaf-admin'] },
  response: { status: 200, schema: NationalInformation },
  problems: [],
});
