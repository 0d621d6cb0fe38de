import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'destructionAttestation';

/** Attestations of destruction. Not beside the convention: a partner that signs here may write nothing there (REQ-06). */
export const places: Places<Here> = {
  destructionAttestation: {
    keyOf: ({ habilitationId, month, number }) => [habilitationId, month, String(number)],
    place: (habilitationId, month, number) => ({
      pk: `ATTESTATION#${habilitationId}`,
      sk: `${month}#${number?.padStart(2, '0')}`,
    }),
    // Those that wait for a signature apart: they are few, and looked through every morning.
    index: ({ cafCode, signed, onPaper, month, habilitationId, number }) => ({
      gsi1pk: `CAF#${cafCode}#ATTESTATIONS`,
      gsi1sk: `${signed || onPaper ? 'SIGNED' : 'AWAITED'}#${month}#${habilitationId}#${number}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  destructionAttestation: async () =>
    (await import('../../../domain/linf/destruction-attestation.ts')).DestructionAttestation,
};

export const listings: Listed<'attestationsOf' | 'attestationsOfCaf'> = {
  attestationsOf: ({ habilitationId }) => ({ pk: `ATTESTATION#${habilitationId}` }),
  attestationsOfCaf: ({ cafCode, awaited }) => ({
    pk: `CAF#${cafCode}#ATTESTATIONS`,
    index: true,
    ...(awaited && { begins: 'AWAITED#' }),
  }),
};
