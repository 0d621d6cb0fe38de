import type { ProblemCode } from '../../domain/problem.ts';
import { habilitation } from './habilitations.ts';
import { type Produce, rightful, staleVersion, withBody, withParams } from './produce.ts';

const noConvention = withParams({ id: 'L26-ZZZZ-ZZZZ' });
const noRequest = withParams({ id: 'L26-ZZZZ-ZZZZ', number: '1' });

/** How each operation on subcontractors' commitments comes to answer what it alone declares. */
export const ownOfCommitments: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  listCommitments: { 'not-found': noConvention },
  listOwnCommitments: { 'not-found': noConvention },
  askForCommitment: {
    'not-found': noConvention,
    conflict: withBody({ after: 500 }),
    // Providers that receive no family's data have nobody to bind.
    'wrong-state': async (op, { stage, cast }) => {
      const { id } = await habilitation(stage, cast.caf.browser, 'active');
      return stage.call(op, { as: cast.caf.browser, params: { id }, body: { after: 0 } });
    },
  },
  downloadCommitment: {
    'not-found': noRequest,
    conflict: rightful((request) => ({ ...request, query: { version: '999' } })),
  },
  fileCommitment: { 'not-found': noRequest, conflict: staleVersion },
};
