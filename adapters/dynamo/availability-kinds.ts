import type { RecordKinds } from '../../domain/records.ts';

/** Where what helps to declare places lies: weeks with a name, the links of weekly mails, the reminders that left. */
export const availabilityKinds = {
  availabilityTemplates: {
    schema: async () => (await import('../../domain/availability/templates.ts')).AvailabilityTemplates,
    keyOf: ({ establishmentId }: RecordKinds['availabilityTemplates']) => [establishmentId] as const,
    place: (id?: string) => ({ pk: `ESTABLISHMENT#${id}`, sk: 'TEMPLATES' }),
  },
  availabilityLink: {
    schema: async () => (await import('../../domain/availability/availability-link.ts')).AvailabilityLink,
    keyOf: ({ secretHash }: RecordKinds['availabilityLink']) => [secretHash] as const,
    place: (hash?: string) => ({ pk: `LINK#${hash}`, sk: 'AVAILABILITY' }),
  },
  availabilityReminder: {
    schema: async () => (await import('../../domain/availability/availability-link.ts')).AvailabilityReminder,
    keyOf: ({ establishmentId, accountId, confirmedAt, rank }: RecordKinds['availabilityReminder']) =>
      [establishmentId, accountId, confirmedAt, rank] as const,
    place: (establishmentId?: string, accountId?: string, confirmedAt?: string, rank?: string) => ({
      pk: `LINK#${establishmentId}`,
      sk: `REMINDER#${confirmedAt}#${rank}#${accountId}`,
    }),
  },
  availabilityInvitation: {
    schema: async () => (await import('../../domain/availability/invitation.ts')).AvailabilityInvitation,
    keyOf: ({ habilitationId, accountId, number }: RecordKinds['availabilityInvitation']) =>
      [habilitationId, accountId, String(number)] as const,
    place: (habilitationId?: string, accountId?: string, number?: string) => ({
      pk: `LINK#${habilitationId}`,
      sk: `INVITATION#${number}#${accountId}`,
    }),
  },
};
