import * as z from 'zod';
import { CafCount, CouncilCount } from '../domain/figures/caf-figures.ts';
import { cafSendings } from '../domain/figures/sending-of.ts';
import { cafStages } from '../domain/figures/stage-of.ts';
import { operation } from './operation.ts';

const count = z.number().int();

const figures = CafCount.omit({ activationDays: true }).extend({
  /** Conventions activated in the last twelve months, and the median of the days they took. */
  activations: count,
  medianDays: z.number().optional(),
  councils: CouncilCount,
});

export const NationalFigures = z
  .object({
    /** Days in Paris that the counts are of; absent before the first count. */
    days: z.object({ from: z.iso.date(), until: z.iso.date() }).optional(),
    totals: figures.extend({
      stages: z.record(z.enum(cafStages), count),
      sendings: z.record(z.enum(cafSendings), count),
    }),
    cafs: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** Absent for a Caf not counted yet. */
        counted: figures
          .extend({ day: z.iso.date(), stage: z.enum(cafStages), sending: z.enum(cafSendings) })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'NationalFigures' });
export type NationalFigures = z.infer<typeof NationalFigures>;

export const readNationalFigures = operation({
  id: 'readNationalFigures',
  area: 'cnaf',
  method: 'GET',
  path: '/api/cnaf/figures',
  summary: 'National figures, and those of each Caf, as they were counted last night: numbers alone',
  access: { kind: 'signed-in', roles: ['cnaf-admin'] },
  response: { status: 200, schema: NationalFigures },
  problems: [],
});
