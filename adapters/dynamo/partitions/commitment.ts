import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'commitmentRequest';

/** What was asked of a LINF about its subcontractors. Not beside its case: a partner that files here may write nothing there (REQ-06). */
export const places: Places<Here> = {
  commitmentRequest: {
    keyOf: (request) => [request.habilitationId, String(request.number)],
    place: (habilitationId, number) => ({
      pk: `COMMITMENT#${habilitationId}`,
      sk: `REQUEST#${number?.padStart(3, '0')}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  commitmentRequest: async () =>
    (await import('../../../domain/commitments/commitment-request.ts')).CommitmentRequest,
};

export const listings: Listed<'commitmentRequestsOf'> = {
  commitmentRequestsOf: ({ habilitationId }) => ({ pk: `COMMITMENT#${habilitationId}` }),
};
