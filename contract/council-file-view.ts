import * as z from 'zod';
import { mostCouncilFileBytes } from '../domain/childminders/most-council-file-bytes.ts';
import { punctualities } from '../domain/childminders/sending-deadlines.ts';
import { councilFileStates } from '../domain/childminders/transitions.ts';
import { line } from '../domain/text.ts';

/** The next file that a council owes (CSV-03). */
export const OwedFile = z.object({
  which: z.enum(['first', 'monthly']),
  dueOn: z.iso.date(),
  punctuality: z.enum(punctualities),
  daysLate: z.int().min(0),
});

/** One drop of a council, as the council sees it (CSV-09). */
export const OwnCouncilFile = z
  .object({
    id: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    via: z.enum(['site', 'software']),
    /** Who sent it: a person of the annex, or the name of the program's access. */
    by: z.string(),
    announcedAt: z.iso.datetime(),
    state: z.enum(councilFileStates),
    stateSince: z.iso.datetime(),
    receivedAt: z.iso.datetime().optional(),
    checked: z
      .object({
        at: z.iso.datetime(),
        rows: z.int(),
        kept: z.int(),
        leftOut: z.int(),
        faults: z.int(),
        warnings: z.int(),
        corrected: z.boolean(),
        notCsv: z.string().optional(),
      })
      .optional(),
    imported: z
      .object({ at: z.iso.datetime(), added: z.int(), changed: z.int(), removed: z.int(), online: z.int() })
      .optional(),
    /** Why the Caf did not put it online, or went back to the file before. */
    rejected: z.object({ at: z.iso.datetime(), reason: z.string() }).optional(),
    rolledBack: z.object({ at: z.iso.datetime(), reason: z.string() }).optional(),
    /** When the file itself and its report were erased. */
    erasedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'OwnCouncilFile' });
export type OwnCouncilFile = z.infer<typeof OwnCouncilFile>;

/** What is said of a file before it is sent. */
export const FileAnnouncement = z.object({
  fileName: line(255),
  bytes: z.int().min(1, { error: 'empty-file' }).max(mostCouncilFileBytes, { error: 'file-too-heavy' }),
  /** The council confirms that the persons in the file were informed of their rights (S4 art. 2, CSV-10). */
  personsInformed: z.literal(true, { error: 'persons-informed' }),
});

/** The file announced, and how to send it. */
export const AnnouncedCouncilFile = z
  .object({
    fileId: z.string(),
    link: z.object({
      method: z.literal('PUT'),
      url: z.url(),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.iso.datetime(),
    }),
  })
  .meta({ id: 'AnnouncedCouncilFile' });
