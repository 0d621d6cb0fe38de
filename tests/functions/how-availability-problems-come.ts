import type { ProblemCode } from '../../domain/problem.ts';
import { type Produce, withBody } from './produce.ts';

const noLink = withBody({ secret: 'x'.repeat(43) });

/** How each problem of the operations on places comes about. */
export const ownOfAvailability: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  readAvailabilityLink: { 'link-lapsed': noLink },
  useAvailabilityLink: { 'link-lapsed': noLink },
};
