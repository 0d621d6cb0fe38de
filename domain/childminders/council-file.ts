import * as z from 'zod';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { mostCouncilFileBytes } from './most-council-file-bytes.ts';
import { councilFileStates } from './transitions.ts';

/** A code of what was found in a file, with how often: the lines lie in the report. */
const CodedCount = z.object({ code: z.string().max(60), count: z.int().min(1) });

/** Who sent the file: an agent of the council, or its program under the access that an agent made. */
const Sender = z.union([AccountId, z.string().max(80)]);

/**
 * One drop of a council (CSV-02): what became of it, in numbers. The file itself and what was read in it lie in the
 * bucket of deposits; nothing here is about a childminder.
 */
export const CouncilFile = z.object({
  /** Sortable: the order of announcements. */
  id: z.string(),
  habilitationId: HabilitationId,
  cafCode: z.string(),
  /** As the council names it, shortened; shown, never used as a path. */
  fileName: z.string().max(120),
  bytes: z.int().min(1).max(mostCouncilFileBytes),
  via: z.enum(['site', 'software']),
  by: Sender,
  announcedAt: z.iso.datetime(),
  /** The council confirmed that the persons in the file were informed of their rights (CSV-10). */
  personsInformed: z.object({ at: z.iso.datetime(), by: Sender }),
  state: z.enum(councilFileStates),
  stateSince: z.iso.datetime(),
  receivedAt: z.iso.datetime().optional(),
  checked: z
    .object({
      at: z.iso.datetime(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      encoding: z.enum(['utf-8', 'windows-1252']).optional(),
      separator: z.enum([';', ',', '\t']).optional(),
      /** Lines of the file, its header and empty ones left aside. */
      rows: z.int().min(0),
      /** People who may go online, before what the registers of rights say. */
      kept: z.int().min(0),
      /** People left out for what the file says of them, which is no fault. */
      leftOut: z.int().min(0),
      faults: z.int().min(0),
      warnings: z.int().min(0),
      countsByCode: z.array(CodedCount).max(80),
      /** Whether a corrected file is there to download. */
      corrected: z.boolean().optional(),
      /** What the file as a whole is refused for, when it is no CSV at all. */
      notCsv: z.string().max(60).optional(),
    })
    .optional(),
  imported: z
    .object({
      at: z.iso.datetime(),
      by: AccountId,
      /** The file that was online until then. */
      over: z.string().optional(),
      added: z.int().min(0),
      changed: z.int().min(0),
      removed: z.int().min(0),
      /** People online with this file at that moment. */
      online: z.int().min(0),
    })
    .optional(),
  rejected: z.object({ at: z.iso.datetime(), by: AccountId, reason: z.string() }).optional(),
  rolledBack: z.object({ at: z.iso.datetime(), by: AccountId, reason: z.string() }).optional(),
  /** Since when its objects are being erased: nothing more may be done with it. */
  erasing: z.iso.datetime().optional(),
  /** When its objects were erased. */
  erasedAt: z.iso.datetime().optional(),
  version: z.int(),
  lastCommand: z.string(),
});
export type CouncilFile = z.infer<typeof CouncilFile>;

const folder = ({ habilitationId, id }: Pick<CouncilFile, 'habilitationId' | 'id'>): string =>
  `staged/${habilitationId}/${id}`;

/** Where what concerns a file lies in the bucket of deposits. */
export const councilFileKeys = {
  /** What was sent, byte for byte. */
  drop: ({ habilitationId, id }: Pick<CouncilFile, 'habilitationId' | 'id'>): string =>
    `drops/${habilitationId}/${id}`,
  /** One line of JSON per person (see `staged-person.ts`), compressed. */
  people: (file: Pick<CouncilFile, 'habilitationId' | 'id'>): string => `${folder(file)}/people.ndjson.gz`,
  /** Whose the lines are of which no person was made, compressed (see `forget-deleted.ts`). */
  unread: (file: Pick<CouncilFile, 'habilitationId' | 'id'>): string => `${folder(file)}/unread.ndjson.gz`,
  report: (file: Pick<CouncilFile, 'habilitationId' | 'id'>): string => `${folder(file)}/report.json`,
  corrected: (file: Pick<CouncilFile, 'habilitationId' | 'id'>): string => `${folder(file)}/corrected.csv`,
  /** What importing it would change, in numbers (see `kept-comparison.ts`). */
  comparison: ({ habilitationId, id }: Pick<CouncilFile, 'habilitationId' | 'id'>): string =>
    `changes/${habilitationId}/${id}/comparison.json`,
  /** The people of that comparison, page by page. */
  changes: ({ habilitationId, id }: Pick<CouncilFile, 'habilitationId' | 'id'>): string =>
    `changes/${habilitationId}/${id}/people.ndjson.gz`,
} as const;

/** Every key of a file, there or not. */
export const keysOfCouncilFile = (file: Pick<CouncilFile, 'habilitationId' | 'id'>): string[] =>
  Object.values(councilFileKeys).map((keyOf) => keyOf(file));
