import * as z from 'zod';
import { fileDecisions } from '../domain/caf/importer.ts';
import { ChangeCounts } from '../domain/childminders/change-counts.ts';
import { changeKinds } from '../domain/childminders/changes.ts';
import { CouncilFile } from '../domain/childminders/council-file.ts';
import { importWarnings } from '../domain/childminders/import-warnings.ts';
import { CheckReport } from '../domain/childminders/report.ts';
import { maskable, statedRights } from '../domain/childminders/staged-person.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { paragraph } from '../domain/text.ts';
import { OwedFile } from './council-file-view.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const version = z.number().int().min(1);
/** Of what families see now: 0 when no file of the council ever was online. */
const pointerVersion = z.number().int().min(0);
const reason = paragraph(2000);
const fileId = z.string().regex(/^[0-9a-z]{9}-[0-9A-Z]{16}$/);
const ofFile = z.object({ habilitationId: HabilitationId, fileId });

/** A decision on a file, with the name of the agent of the Caf who took it. */
const decided = <Shape extends z.ZodRawShape>(decision: z.ZodOptional<z.ZodObject<Shape>>) =>
  decision.unwrap().extend({ by: z.string() }).optional();

/** What became of a file, as the Caf sees it: people and programs by their names. */
export const CouncilFileView = CouncilFile.omit({ lastCommand: true, cafCode: true, personsInformed: true })
  .extend({
    /** Who sent it: the name of an agent of the council, or of its program. */
    by: z.string(),
    personsInformed: z.object({ at: z.iso.datetime() }),
    imported: decided(CouncilFile.shape.imported),
    rejected: decided(CouncilFile.shape.rejected),
    rolledBack: decided(CouncilFile.shape.rolledBack),
  })
  .meta({ id: 'CouncilFile' });
export type CouncilFileView = z.infer<typeof CouncilFileView>;

const ShownFile = z.object({ fileId: z.string(), receivedAt: z.iso.datetime(), since: z.iso.datetime() });

/** A council with a convention, or one that ended, and what families see of its files. */
export const CouncilView = z
  .object({
    habilitationId: z.string(),
    name: z.string(),
    /** Whether its convention lets files be imported today. */
    inForce: z.boolean(),
    signedOn: z.iso.date().optional(),
    pointerVersion,
    current: ShownFile.optional(),
    /** The file that rolling back puts online again. */
    previous: ShownFile.optional(),
    withdrawnAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Council' });
export type CouncilView = z.infer<typeof CouncilView>;

/** The same, with the file that it owes and the reminders that left (CSV-03). */
export const AwaitedCouncilView = CouncilView.extend({
  /** Absent once the convention has ended. */
  next: OwedFile.optional(),
  /** In force, and no file of it ever arrived. */
  silent: z.boolean(),
  /** Days on which it was reminded, the last one first, five at most. */
  remindedOn: z.array(z.iso.date()),
}).meta({ id: 'AwaitedCouncil' });
export type AwaitedCouncilView = z.infer<typeof AwaitedCouncilView>;

const whoDecides = {
  /** What the agent who asks may decide about files, by the director's habilitation (S4 art. 5). */
  mayDecide: z.array(z.enum(fileDecisions)),
  /** Who may import, for those who may not: names. */
  importers: z.array(z.string()),
};

export const listCouncilDeposits = operation({
  id: 'listCouncilDeposits',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/childminders',
  summary: 'Councils of the department, their files and what became of each, newest first (CSV-05)',
  access: agents,
  query: z.object({
    /** The last file of the page before. */
    after: fileId.optional(),
  }),
  response: {
    status: 200,
    schema: z.object({
      councils: z.array(AwaitedCouncilView),
      /** All those that wait for an importer, with the first page. */
      waiting: z.array(CouncilFileView),
      /** The others, fifty at most. */
      files: z.array(CouncilFileView),
      next: z.string().optional(),
      ...whoDecides,
    }),
  },
  problems: [],
});

export const readCouncilFile = operation({
  id: 'readCouncilFile',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/childminders/files/{habilitationId}/{fileId}',
  summary: 'One file: its report, and what importing it would change (CSV-05)',
  access: agents,
  params: ofFile,
  response: {
    status: 200,
    schema: z.object({
      file: CouncilFileView,
      council: CouncilView,
      /** Absent while it is not checked, and once it is erased. */
      report: CheckReport.optional(),
      /** Of a file that may be imported: what that would change, as things stand. */
      preview: z
        .object({
          counts: ChangeCounts,
          warnings: z.array(z.enum(importWarnings)),
          /** An unusual removal: importing asks for this number (CSV-08). */
          removalsToConfirm: z.int().optional(),
        })
        .optional(),
      ...whoDecides,
    }),
  },
  problems: ['not-found'],
});

export const ChangedPerson = z
  .object({
    /** Line of the file; of the one online, for people removed. */
    line: z.int(),
    lastName: z.string(),
    firstName: z.string(),
    commune: z.string(),
    agrementNumber: z.string().optional(),
    /** Of people changed: the fields, by name, with what was shown and what would be. */
    fields: z
      .array(z.object({ field: z.string(), before: z.string().optional(), after: z.string().optional() }))
      .optional(),
    right: z.enum(statedRights).optional(),
    masks: z.array(z.enum(maskable)).optional(),
    leftOut: z.string().optional(),
  })
  .meta({ id: 'ChangedChildminder' });
export type ChangedPerson = z.infer<typeof ChangedPerson>;

export const listCouncilChanges = operation({
  id: 'listCouncilChanges',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/childminders/files/{habilitationId}/{fileId}/changes',
  summary: 'Who would be added, changed or removed by a file, or is kept off, by name (CSV-05)',
  access: agents,
  params: ofFile,
  query: z.object({
    kind: z.enum(changeKinds),
    /** The line of the last one of the page before. */
    after: z.coerce.number().int().min(0).max(10_000_000).optional(),
  }),
  response: {
    status: 200,
    schema: z.object({
      /** A hundred at most, in the order of lines. */
      people: z.array(ChangedPerson),
      next: z.int().optional(),
    }),
  },
  problems: ['not-found', 'wrong-state'],
});

export const importCouncilFile = operation({
  id: 'importCouncilFile',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/childminders/files/{habilitationId}/{fileId}/import',
  summary: 'Put a file online in place of the one before, at one stroke (CSV-05, CSV-06)',
  access: agents,
  params: ofFile,
  body: z.object({
    version,
    pointerVersion,
    /** The number of people removed, typed by the importer, when it is unusual (CSV-08). */
    confirmedRemovals: z.number().int().min(0).optional(),
  }),
  response: { status: 200, schema: z.object({ file: CouncilFileView, council: CouncilView }) },
  problems: ['not-found', 'conflict', 'wrong-state', 'not-importer', 'no-convention', 'removal-to-confirm'],
});

export const rejectCouncilFile = operation({
  id: 'rejectCouncilFile',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/childminders/files/{habilitationId}/{fileId}/rejection',
  summary: 'Send a file back, with a reason that the council receives (CSV-09)',
  access: agents,
  params: ofFile,
  body: z.object({ version, reason }),
  response: { status: 200, schema: z.object({ file: CouncilFileView }) },
  problems: ['not-found', 'conflict', 'wrong-state', 'not-importer'],
});

export const rollBackChildminders = operation({
  id: 'rollBackChildminders',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/childminders/councils/{habilitationId}/roll-back',
  summary: 'Put the previous file of a council online again; rights recorded since stay (CSV-08)',
  access: agents,
  params: z.object({ habilitationId: HabilitationId }),
  body: z.object({ pointerVersion: version, reason }),
  response: { status: 200, schema: z.object({ council: CouncilView }) },
  problems: ['not-found', 'conflict', 'wrong-state', 'not-importer', 'no-convention'],
});
