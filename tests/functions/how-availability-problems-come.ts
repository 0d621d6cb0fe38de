import type { ProblemCode } from '../../domain/problem.ts';
import { partner } from './habilitations.ts';
import { type Produce, withBody, withParams } from './produce.ts';

const noLink = withBody({ secret: 'x'.repeat(43) });

/** How each problem of the operations on places comes about. */
export const ownOfAvailability: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  declareAvailability: {
    'not-found': withParams({ id: '26-EAJE-absent' }),
    conflict: withBody({ basedOn: 999 }),
    'nothing-declared': async (op, { stage, cast }) => {
      const { browser: as, establishmentIds } = await partner(stage, cast.caf.browser);
      const body = { basedOn: 0, declaration: { kind: 'unchanged' } };
      return stage.call(op, { as, params: { id: establishmentIds[0] ?? '' }, body });
    },
  },
  readAvailabilityTemplates: { 'not-found': withParams({ id: '26-ZZZ' }) },
  changeAvailabilityTemplates: {
    'not-found': withParams({ id: '26-ZZZ' }),
    conflict: withBody({ basedOn: 4000, templates: [] }),
  },
  readAvailabilityLink: { 'link-lapsed': noLink },
  useAvailabilityLink: { 'link-lapsed': noLink },
};
