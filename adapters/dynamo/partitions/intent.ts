import type { Places, Schemas } from '../partition.ts';

type Here = 'submittedRequest' | 'registeredIntent' | 'submittedInformation' | 'delivery' | 'deliveredItem';

/** What an act of somebody without an account has made already, by the key that was sent with it. */
export const places: Places<Here> = {
  submittedRequest: {
    keyOf: (submitted) => [submitted.commandId],
    place: (commandId) => ({ pk: `INTENT#${commandId}`, sk: 'REQUEST' }),
  },
  registeredIntent: {
    keyOf: (intent) => [intent.commandId],
    place: (commandId) => ({ pk: `INTENT#${commandId}`, sk: 'REGISTER' }),
  },
  submittedInformation: {
    keyOf: (submitted) => [submitted.commandId],
    place: (commandId) => ({ pk: `INTENT#${commandId}`, sk: 'INFORMATION' }),
  },
  delivery: {
    keyOf: (delivery) => [delivery.keyHash],
    place: (keyHash) => ({ pk: `INTENT#${keyHash}`, sk: 'DELIVERY' }),
  },
  deliveredItem: {
    keyOf: (item) => [item.keyHash, item.establishmentId],
    place: (keyHash, establishmentId) => ({ pk: `INTENT#${keyHash}`, sk: `ITEM#${establishmentId}` }),
  },
};

export const schemas: Schemas<Here> = {
  submittedRequest: async () =>
    (await import('../../../domain/habilitation/habilitation.ts')).SubmittedRequest,
  registeredIntent: async () => (await import('../../../domain/rights/register-entry.ts')).RegisteredIntent,
  submittedInformation: async () =>
    (await import('../../../domain/linf/information-request.ts')).SubmittedInformation,
  delivery: async () => (await import('../../../domain/software/report.ts')).Delivery,
  deliveredItem: async () => (await import('../../../domain/software/report.ts')).DeliveredItem,
};
