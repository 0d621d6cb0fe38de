import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'childminderPointer' | 'childminderRight' | 'childminderPositions' | 'childminderSalt';

/** Which files families see, and the rights recorded: side by side, so that what is published is one consistent query. No record is about one childminder online. */
export const places: Places<Here> = {
  childminderPointer: {
    keyOf: (pointer) => [pointer.cafCode, pointer.habilitationId],
    place: (cafCode, habilitationId) => ({ pk: `CHILDMINDERS#${cafCode}`, sk: `POINTER#${habilitationId}` }),
  },
  childminderRight: {
    keyOf: (right) => [right.cafCode, right.id],
    place: (cafCode, id) => ({ pk: `CHILDMINDERS#${cafCode}`, sk: `RIGHT#${id}` }),
  },
  childminderPositions: {
    keyOf: ({ cafCode, habilitationId }) => [cafCode, habilitationId],
    place: (cafCode, habilitationId) => ({
      pk: `CHILDMINDERS#${cafCode}`,
      sk: `POSITIONS#${habilitationId}`,
    }),
  },
  childminderSalt: {
    keyOf: ({ cafCode }) => [cafCode],
    place: (cafCode) => ({ pk: `CHILDMINDERS#${cafCode}`, sk: 'SALT' }),
  },
};

export const schemas: Schemas<Here> = {
  childminderPointer: async () =>
    (await import('../../../domain/childminders/pointer.ts')).ChildminderPointer,
  childminderRight: async () =>
    (await import('../../../domain/childminders/childminder-right.ts')).ChildminderRight,
  childminderPositions: async () =>
    (await import('../../../domain/childminders/positions.ts')).ChildminderPositions,
  childminderSalt: async () => (await import('../../../domain/childminders/pointer.ts')).ChildminderSalt,
};

export const listings: Listed<'childmindersOf'> = {
  childmindersOf: ({ cafCode }) => ({ pk: `CHILDMINDERS#${cafCode}` }),
};
