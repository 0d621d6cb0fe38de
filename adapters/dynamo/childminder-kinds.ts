import { waitsForImporter } from '../../domain/childminders/transitions.ts';
import type { Kind } from './table.ts';

type OfChildminders =
  | 'councilFile'
  | 'councilFileForgetting'
  | 'councilReminder'
  | 'childminderPointer'
  | 'childminderRight'
  | 'childminderSalt';

/** Where councils' files are told of, and which of them families see; no record is about one childminder online. */
export const childminderKinds: { [K in OfChildminders]: Kind<K> } = {
  councilFile: {
    schema: async () => (await import('../../domain/childminders/council-file.ts')).CouncilFile,
    keyOf: (file) => [file.habilitationId, file.id],
    place: (habilitationId, id) => ({ pk: `COUNCIL#${habilitationId}`, sk: `FILE#${id}` }),
    // What waits for an importer lies apart, so that it is found and counted whatever came since.
    index: (file) => ({
      gsi1pk: `CAF#${file.cafCode}#COUNCIL-FILES`,
      gsi1sk: `${waitsForImporter(file) ? 'WAITING' : 'OTHER'}#${file.id}`,
    }),
  },
  councilFileForgetting: {
    schema: async () =>
      (await import('../../domain/childminders/council-file-forgetting.ts')).CouncilFileForgetting,
    keyOf: ({ habilitationId, fileId }) => [habilitationId, fileId],
    place: (habilitationId, fileId) => ({ pk: `COUNCIL#${habilitationId}`, sk: `FORGOTTEN#${fileId}` }),
  },
  councilReminder: {
    schema: async () => (await import('../../domain/childminders/council-reminder.ts')).CouncilReminder,
    keyOf: ({ habilitationId, on }) => [habilitationId, on],
    place: (habilitationId, on) => ({ pk: `COUNCIL#${habilitationId}`, sk: `REMINDER#${on}` }),
  },
  // Pointers and rights of a Caf lie side by side: what is published of them is one consistent query.
  childminderPointer: {
    schema: async () => (await import('../../domain/childminders/pointer.ts')).ChildminderPointer,
    keyOf: (pointer) => [pointer.cafCode, pointer.habilitationId],
    place: (cafCode, habilitationId) => ({ pk: `CHILDMINDERS#${cafCode}`, sk: `POINTER#${habilitationId}` }),
  },
  childminderRight: {
    schema: async () => (await import('../../domain/childminders/childminder-right.ts')).ChildminderRight,
    keyOf: (right) => [right.cafCode, right.id],
    place: (cafCode, id) => ({ pk: `CHILDMINDERS#${cafCode}`, sk: `RIGHT#${id}` }),
  },
  childminderSalt: {
    schema: async () => (await import('../../domain/childminders/pointer.ts')).ChildminderSalt,
    keyOf: ({ cafCode }) => [cafCode],
    place: (cafCode) => ({ pk: `CHILDMINDERS#${cafCode}`, sk: 'SALT' }),
  },
};
