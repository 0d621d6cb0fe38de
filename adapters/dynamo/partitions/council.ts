import { waitsForImporter } from '../../../domain/childminders/transitions.ts';
import type { Listed, Places, Schemas } from '../partition.ts';

type Here = 'councilFile' | 'councilFileForgetting' | 'councilReminder';

/** What councils dropped, and the reminders that they were sent. */
export const places: Places<Here> = {
  councilFile: {
    keyOf: (file) => [file.habilitationId, file.id],
    place: (habilitationId, id) => ({ pk: `COUNCIL#${habilitationId}`, sk: `FILE#${id}` }),
    // What waits for an importer lies apart, so that it is found and counted whatever came since.
    index: (file) => ({
      gsi1pk: `CAF#${file.cafCode}#COUNCIL-FILES`,
      gsi1sk: `${waitsForImporter(file) ? 'WAITING' : 'OTHER'}#${file.id}`,
    }),
  },
  councilFileForgetting: {
    keyOf: ({ habilitationId, fileId }) => [habilitationId, fileId],
    place: (habilitationId, fileId) => ({ pk: `COUNCIL#${habilitationId}`, sk: `FORGOTTEN#${fileId}` }),
  },
  councilReminder: {
    keyOf: ({ habilitationId, on }) => [habilitationId, on],
    place: (habilitationId, on) => ({ pk: `COUNCIL#${habilitationId}`, sk: `REMINDER#${on}` }),
  },
};

export const schemas: Schemas<Here> = {
  councilFile: async () => (await import('../../../domain/childminders/council-file.ts')).CouncilFile,
  councilFileForgetting: async () =>
    (await import('../../../domain/childminders/council-file-forgetting.ts')).CouncilFileForgetting,
  councilReminder: async () =>
    (await import('../../../domain/childminders/council-reminder.ts')).CouncilReminder,
};

export const listings: Listed<'councilFilesOf' | 'councilRemindersOf' | 'councilFilesOfCaf'> = {
  councilFilesOf: ({ habilitationId }) => ({ pk: `COUNCIL#${habilitationId}`, begins: 'FILE#' }),
  councilRemindersOf: ({ habilitationId }) => ({ pk: `COUNCIL#${habilitationId}`, begins: 'REMINDER#' }),
  councilFilesOfCaf: (by) => ({
    pk: `CAF#${by.cafCode}#COUNCIL-FILES`,
    index: true,
    ...(by.waiting === true && { begins: 'WAITING#' }),
    ...(by.waiting === false && { begins: 'OTHER#', ...(by.through && { below: `OTHER#${by.through}` }) }),
  }),
};
