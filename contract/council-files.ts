import * as z from 'zod';
import { CheckReport } from '../domain/childminders/report.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { AnnouncedCouncilFile, FileAnnouncement, OwedFile, OwnCouncilFile } from './council-file-view.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const ofCouncil = z.object({ id: HabilitationId });
const ofFile = ofCouncil.extend({ file: z.string().regex(/^[0-9a-z]{9}-[0-9A-Z]{16}$/) });

export const announceCouncilFile = operation({
  id: 'announceCouncilFile',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/conventions/{id}/council-files',
  summary: 'Announce a file of childminders, and get the link by which alone it can be sent (CSV-02, CSV-10)',
  access: partners,
  params: ofCouncil,
  body: FileAnnouncement,
  response: { status: 201, schema: AnnouncedCouncilFile },
  problems: ['not-found', 'conflict', 'too-many-attempts'],
});

export const announceCouncilFileBySoftware = operation({
  id: 'announceCouncilFileBySoftware',
  area: 'software',
  method: 'POST',
  path: '/api/software/council-files',
  summary: 'The same for the program of a council, under the access that one of its agents made (CSV-02)',
  access: { kind: 'software', scope: 'council-files' },
  body: FileAnnouncement,
  response: { status: 201, schema: AnnouncedCouncilFile },
  problems: ['conflict'],
});

export const listOwnCouncilFiles = operation({
  id: 'listOwnCouncilFiles',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/council-files',
  summary: 'What a council sent, and what became of each file, the last one first (CSV-09)',
  access: partners,
  params: ofCouncil,
  response: {
    status: 200,
    schema: z.object({
      councilName: z.string(),
      cafCode: z.string(),
      /** Agents of the Caf who may put a file online: none is worth knowing. */
      importers: z.int(),
      /** The file that is awaited, and by when. */
      next: OwedFile.optional(),
      files: z.array(OwnCouncilFile),
    }),
  },
  problems: ['not-found'],
});

export const readOwnCouncilFile = operation({
  id: 'readOwnCouncilFile',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/council-files/{file}',
  summary: 'One file with the report of its check, line by line, until both are erased (CSV-04)',
  access: partners,
  params: ofFile,
  response: {
    status: 200,
    schema: z.object({ file: OwnCouncilFile, report: CheckReport.optional() }),
  },
  problems: ['not-found'],
});

export const downloadCorrectedCouncilFile = operation({
  id: 'downloadCorrectedCouncilFile',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/council-files/{file}/corrected',
  summary: 'The same file with all that could be mended without any doubt',
  access: partners,
  params: ofFile,
  response: { status: 200, contentType: 'text/csv' },
  problems: ['not-found'],
});
