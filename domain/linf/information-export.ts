import * as z from 'zod';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { InformationRequestId } from './information-request.ts';

/** Most requests of one export. */
export const mostExported = 1000;
/** Minutes in which the agent who began an export takes its pieces. */
export const exportMinutes = 10;

export const exportFormats = ['zip', 'xml'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * Requests in one piece of an export. A PDF is fifty to seventy kilobytes; as XML, a request is two, and twenty-one in
 * the worst of languages: a piece stays under the six megabytes that a function may answer with, in base 64.
 */
export const requestsPerPiece: Record<ExportFormat, number> = { zip: 40, xml: 150 };

/** One file of a ZIP, as its directory names it at the end. */
const MadeFile = z.object({ reference: z.string(), crc: z.number().int(), size: z.number().int() });
export type MadeFile = z.infer<typeof MadeFile>;

/**
 * An export under way: which requests, for whom, and where it stands. It holds nothing of a family, and nothing that it
 * gives is kept anywhere: each piece is made when it is asked for, and handed over (ADR 39).
 */
export const InformationExport = z.object({
  id: z.string(),
  accountId: AccountId,
  habilitationId: HabilitationId,
  format: z.enum(exportFormats),
  requests: z.array(InformationRequestId).min(1).max(mostExported),
  startedAt: z.iso.datetime(),
  /** ZIP: the files of each piece made so far, for the directory that ends the archive. */
  made: z.array(z.array(MadeFile)),
  version: z.number().int(),
  lastCommand: z.string(),
  expiresAt: z.number().int(),
});
export type InformationExport = z.infer<typeof InformationExport>;

/** Pieces of an export: one at least. */
export const piecesOf = ({ format, requests }: Pick<InformationExport, 'format' | 'requests'>): number =>
  Math.ceil(requests.length / requestsPerPiece[format]);
