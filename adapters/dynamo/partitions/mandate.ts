import { cafCodeOfEstablishment } from '../../../domain/identifiers.ts';
import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'mandate';

/** A department's mandates side by side, for its Caf; those in force by editor in the index. */
export const places: Places<Here> = {
  mandate: {
    keyOf: (mandate) => [mandate.establishmentId],
    place: (establishmentId) => ({
      pk: `MANDATE#${cafCodeOfEstablishment(establishmentId ?? '')}`,
      sk: `${establishmentId}`,
    }),
    index: ({ current, establishmentId }) =>
      current && { gsi1pk: `MANDATE#${current.editorId}`, gsi1sk: establishmentId },
  },
};

export const schemas: Schemas<Here> = {
  mandate: async () => (await import('../../../domain/software/mandate.ts')).Mandate,
};

export const listings: Listed<'mandatesOfCaf' | 'mandatesOfEditor'> = {
  mandatesOfCaf: ({ cafCode }) => ({ pk: `MANDATE#${cafCode}` }),
  mandatesOfEditor: ({ editorId }) => ({ pk: `MANDATE#${editorId}`, index: true }),
};
