import * as z from 'zod';
import { tableProblemCodes } from '../cells/table-problem.ts';
import { councilColumns } from './columns.ts';
import { leftOutReasons, statedRights } from './staged-person.ts';

/** At most that many notes are listed in a report; all are counted. */
export const mostNotes = 5_000;

/** Reading stops after that many lines with faults: more than any department has, and each costs more than a good one. */
export const mostFaultyRows = 20_000;

/** One thing said of a cell, or of a line as a whole. Its words are in `note-words.ts`. */
export const ReportNote = z.object({
  line: z.int().min(1),
  column: z.enum([...councilColumns, 'ligne']),
  code: z.string(),
  /** A fault keeps the whole file from going online; a warning is worth a look; a line left out is no mistake. */
  severity: z.enum(['fault', 'warning', 'left-out']),
  /** The cell as the file has it, without unseen characters; shortened. */
  given: z.string().optional(),
  /** What is kept instead. */
  kept: z.string().optional(),
  /** A sentence that goes with the words of the code: the other line, the communes possible. */
  facts: z.string().optional(),
});
export type ReportNote = z.infer<typeof ReportNote>;

/** Why a file cannot be read at all, with what its words need. */
const FileProblem = z.object({ code: z.enum(tableProblemCodes) }).loose();

const counts = <T extends readonly [string, ...string[]]>(keys: T) =>
  z.object(Object.fromEntries(keys.map((key) => [key, z.int()])) as Record<T[number], z.ZodInt>);

/** What checking a council file found (CSV-04), for the council and its Caf. Lines are counted from 1, the header's. */
export const CheckReport = z.object({
  /** When the file as a whole is no council file: nothing else was read of it. */
  problem: FileProblem.optional(),
  bytes: z.int(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  separator: z.enum([';', ',', '\t']).optional(),
  /** Titles as the file has them, in order, with the column each stands for; one without a column is not read. */
  header: z.array(z.object({ title: z.string(), column: z.enum(councilColumns).optional() })),
  /** Lines read: the header and empty ones left aside. */
  rows: z.int(),
  /** People who may go online, before what the registers of rights say; those who exercise a right left aside. */
  kept: z.int(),
  /** Lines that say a person does not go online, or that are there twice: no mistake. */
  leftOut: counts(leftOutReasons),
  /** People who exercise a right, by right; of these, all but oppositions and deletions stay online. */
  rights: counts([...statedRights, 'masking'] as const),
  /** Lines with a fault. */
  faultyRows: z.int(),
  faults: z.int(),
  warnings: z.int(),
  /** How often each code was met. */
  countsByCode: z.record(z.string(), z.int()),
  /** In the order of lines; faults have precedence over warnings when there are too many for all. */
  notes: z.array(ReportNote),
  /** How many notes are counted and not listed. */
  notListed: z.int(),
  /** The line after which nothing was read any more: too many had faults for more of them to help. */
  stoppedAt: z.int().optional(),
  /** Lines that a corrected file has otherwise, and whether its form as a whole (encoding, titles…) is mended. */
  mended: z.object({ rows: z.int(), form: z.boolean() }),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** What is said of a file of which nothing is read yet. */
export const emptyReport = (): CheckReport => ({
  bytes: 0,
  header: [],
  rows: 0,
  kept: 0,
  leftOut: { 'no-training': 0, 'agrement-ended': 0 },
  rights: { opposition: 0, access: 0, rectification: 0, deletion: 0, masking: 0 },
  faultyRows: 0,
  faults: 0,
  warnings: 0,
  countsByCode: {},
  notes: [],
  notListed: 0,
  mended: { rows: 0, form: false },
});

/** Whether the people of the file may go online: it could be read, it has no fault, and somebody is in it. */
export const isReady = ({ problem, faults, rows }: CheckReport): boolean =>
  problem === undefined && faults === 0 && rows > 0;

/** Whether a corrected file has anything to offer. */
export const isMended = ({ problem, mended }: CheckReport): boolean =>
  problem === undefined && (mended.form || mended.rows > 0);
