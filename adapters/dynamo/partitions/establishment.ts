import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'submission' | 'publication' | 'availability' | 'availabilityTemplates' | 'memberConsents';

/** What is entered of an establishment: what waits, what is online, and what helps to enter it. */
export const places: Places<Here> = {
  submission: {
    keyOf: (submission) => [submission.establishmentId],
    place: (id) => ({ pk: `ESTABLISHMENT#${id}`, sk: 'SUBMISSION' }),
    index: (submission) =>
      submission.state === 'waiting'
        ? {
            gsi1pk: `CAF#${submission.cafCode}#SUBMISSIONS`,
            gsi1sk: `${submission.submittedAt}#${submission.establishmentId}`,
          }
        : undefined,
  },
  publication: {
    keyOf: (publication) => [publication.establishmentId],
    place: (id) => ({ pk: `ESTABLISHMENT#${id}`, sk: 'PUBLICATION' }),
  },
  availability: {
    keyOf: (availability) => [availability.establishmentId],
    place: (id) => ({ pk: `ESTABLISHMENT#${id}`, sk: 'AVAILABILITY' }),
  },
  availabilityTemplates: {
    keyOf: ({ establishmentId }) => [establishmentId],
    place: (id) => ({ pk: `ESTABLISHMENT#${id}`, sk: 'TEMPLATES' }),
  },
  memberConsents: {
    keyOf: ({ establishmentId }) => [establishmentId],
    place: (id) => ({ pk: `ESTABLISHMENT#${id}`, sk: 'CONSENTS' }),
  },
};

export const schemas: Schemas<Here> = {
  submission: async () => (await import('../../../domain/establishment/submission.ts')).Submission,
  publication: async () => (await import('../../../domain/establishment/publication.ts')).Publication,
  availability: async () => (await import('../../../domain/availability/availability.ts')).Availability,
  availabilityTemplates: async () =>
    (await import('../../../domain/availability/templates.ts')).AvailabilityTemplates,
  memberConsents: async () =>
    (await import('../../../domain/establishment/member-consents.ts')).MemberConsents,
};

export const listings: Listed<'submissionsOfCaf'> = {
  submissionsOfCaf: ({ cafCode }) => ({ pk: `CAF#${cafCode}#SUBMISSIONS`, index: true }),
};
