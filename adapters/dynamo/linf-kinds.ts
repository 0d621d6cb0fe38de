import type { Kind } from './table.ts';

type OfFamilies =
  | 'informationRequest'
  | 'sealedRequest'
  | 'informationLink'
  | 'submittedInformation'
  | 'informationCall'
  | 'addressSalt'
  | 'erasedRequest';

/** Where families' requests to information places lie, and what is left of them. */
export const linfKinds: { [K in OfFamilies]: Kind<K> } = {
  informationRequest: {
    schema: async () => (await import('../../domain/linf/information-request.ts')).InformationRequest,
    keyOf: (request) => [request.habilitationId, request.id],
    place: (habilitationId, id) => ({ pk: `LINF#${habilitationId}`, sk: `REQUEST#${id}` }),
    // By the day of erasure, which follows that of transmission; those that nobody has retrieved apart: they are few.
    index: ({ firstRetrieved, eraseOn, id }) => ({
      gsi1pk: firstRetrieved ? 'LINF#RETRIEVED' : 'LINF#AWAITED',
      gsi1sk: `${eraseOn}#${id}`,
    }),
  },
  sealedRequest: {
    schema: async () => (await import('../../domain/linf/information-request.ts')).SealedRequest,
    keyOf: (sealed) => [sealed.requestId],
    // Not beside what is known without a key: whoever counts requests is not given what is sealed (LIN-06).
    place: (requestId) => ({ pk: `SEALED#${requestId}`, sk: 'SEALED' }),
  },
  informationLink: {
    schema: async () => (await import('../../domain/linf/information-request.ts')).InformationLink,
    keyOf: (link) => [link.linkHash],
    place: (linkHash) => ({ pk: `FAMILYLINK#${linkHash}`, sk: 'LINK' }),
  },
  submittedInformation: {
    schema: async () => (await import('../../domain/linf/information-request.ts')).SubmittedInformation,
    keyOf: (submitted) => [submitted.commandId],
    place: (commandId) => ({ pk: `INTENT#${commandId}`, sk: 'INFORMATION' }),
  },
  informationCall: {
    schema: async () => (await import('../../domain/linf/information-rate.ts')).InformationCall,
    keyOf: (one) => [one.counter, one.id],
    place: (counter, id) => ({ pk: `FAMILYRATE#${counter}`, sk: `CALL#${id}` }),
  },
  addressSalt: {
    schema: async () => (await import('../../domain/linf/information-rate.ts')).AddressSalt,
    keyOf: (salt) => [salt.day],
    place: (day) => ({ pk: `FAMILYRATE#${day}`, sk: 'SALT' }),
  },
  erasedRequest: {
    schema: async () => (await import('../../domain/linf/information-request.ts')).ErasedRequest,
    keyOf: (erased) => [erased.habilitationId, erased.erasedOn, erased.reference],
    place: (habilitationId, erasedOn, reference) => ({
      pk: `TOMBSTONE#${habilitationId}`,
      sk: `${erasedOn}#${reference}`,
    }),
  },
};
