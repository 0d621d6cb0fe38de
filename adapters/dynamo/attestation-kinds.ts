import type { Kind } from './table.ts';

type OfTime = 'informationRecall' | 'destructionAttestation' | 'informationFigures';

/** Where lies what time brings about for information places: recalls, attestations of destruction, figures. */
export const attestationKinds: { [K in OfTime]: Kind<K> } = {
  informationRecall: {
    schema: async () => (await import('../../domain/linf/retrieval-reminders.ts')).InformationRecall,
    keyOf: ({ habilitationId, to }) => [habilitationId, to],
    place: (habilitationId, to) => ({ pk: `RECALL#${habilitationId}`, sk: `RECALL#${to}` }),
  },
  destructionAttestation: {
    schema: async () => (await import('../../domain/linf/destruction-attestation.ts')).DestructionAttestation,
    keyOf: ({ habilitationId, month, number }) => [habilitationId, month, String(number)],
    // Not beside its convention: a partner that signs here may write nothing there (REQ-06).
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
  informationFigures: {
    schema: async () => (await import('../../domain/linf/information-figures.ts')).InformationFigures,
    keyOf: ({ cafCode }) => [cafCode],
    place: (cafCode) => ({ pk: `CAF#${cafCode}`, sk: 'INFORMATION-FIGURES' }),
  },
};
