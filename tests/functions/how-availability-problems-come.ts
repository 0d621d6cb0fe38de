import type { ProblemCode } from '../../domain/problem.ts';
import { type Produce, withBody, withParams } from './produce.ts';

const noLink = withBody({ secret: 'x'.repeat(43) });

/** How each problem of the operations on places comes about. */
export const ownOfAvailability: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  readAvailabilityTemplates: { 'not-found': withParams({ id: '26-ZZZ' }) },
  changeAvailabilityTemplates: {
    'not-found': withParams({ id: '26-ZZZ' }),
    conflict: withBody({ basedOn: 4000, templates: [] }),
  },
  readAvailabilityLink: { 'link-lapsed': noLink },
  useAvailabilityLink: { 'link-lapsed': noLink },
};
