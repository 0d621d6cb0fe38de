import type { Places, Schemas } from '../partition.ts';

type Here = 'privateLink' | 'availabilityLink' | 'availabilityReminder' | 'availabilityInvitation';

/** Private links, by the hash of their secret, and what the weekly mails about places have sent. */
export const places: Places<Here> = {
  privateLink: {
    keyOf: (link) => [link.secretHash],
    place: (secretHash) => ({ pk: `LINK#${secretHash}`, sk: 'LINK' }),
  },
  availabilityLink: {
    keyOf: ({ secretHash }) => [secretHash],
    place: (secretHash) => ({ pk: `LINK#${secretHash}`, sk: 'AVAILABILITY' }),
  },
  availabilityReminder: {
    keyOf: ({ establishmentId, accountId, confirmedAt, rank }) => [
      establishmentId,
      accountId,
      confirmedAt,
      rank,
    ],
    place: (establishmentId, accountId, confirmedAt, rank) => ({
      pk: `LINK#${establishmentId}`,
      sk: `REMINDER#${confirmedAt}#${rank}#${accountId}`,
    }),
  },
  availabilityInvitation: {
    keyOf: ({ habilitationId, accountId, number }) => [habilitationId, accountId, String(number)],
    place: (habilitationId, accountId, number) => ({
      pk: `LINK#${habilitationId}`,
      sk: `INVITATION#${number}#${accountId}`,
    }),
  },
};

export const schemas: Schemas<Here> = {
  privateLink: async () => (await import('../../../domain/habilitation/habilitation.ts')).PrivateLink,
  availabilityLink: async () =>
    (await import('../../../domain/availability/availability-link.ts')).AvailabilityLink,
  availabilityReminder: async () =>
    (await import('../../../domain/availability/availability-link.ts')).AvailabilityReminder,
  availabilityInvitation: async () =>
    (await import('../../../domain/availability/invitation.ts')).AvailabilityInvitation,
};
