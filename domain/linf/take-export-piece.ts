import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { getMany } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { ExportedRequest } from './exported-request.ts';
import { ownInformationPlace } from './find-request.ts';
import { type InformationExport, type MadeFile, piecesOf, requestsPerPiece } from './information-export.ts';
import { openForExport } from './open-for-export.ts';
import type { UnreadableRequest } from './open-request.ts';
import type { LinfDeps } from './request-keys.ts';

/** What one piece of an export is made of. */
export interface ExportPiece {
  of: InformationExport;
  /** From 0 on. */
  piece: number;
  requests: ExportedRequest[];
  /** Left out because they do not open. */
  unreadable: UnreadableRequest[];
  first: boolean;
  last: boolean;
}

/**
 * Opens the requests of one piece of an export, for the agent who began it (LIN-03). Rights are read again at each
 * piece; requests withdrawn since the export began are not in it, nor those that do not open, which are told. The pieces of a ZIP come in order: `wrong-state` for
 * one whose turn it is not; the same one may come again.
 */
export async function takeExportPiece(
  deps: LinfDeps,
  input: { habilitationId: string; exportId: string; piece: number; communes: Pick<CommuneIndex, 'byCode'> },
  actor: Actor,
  call: Call,
): Promise<Result<ExportPiece, Problem>> {
  const place = await ownInformationPlace(deps, input.habilitationId, actor);
  const of = place && (await deps.records.get('informationExport', [actor.accountId, input.exportId]));
  if (!place || of?.habilitationId !== place.id) return refused({ code: 'not-found' });
  const { piece } = input;
  const pieces = piecesOf(of);
  if (piece >= pieces) return refused({ code: 'not-found' });
  if (of.format === 'zip' && piece > of.made.length) return refused({ code: 'wrong-state', state: 'begun' });
  const size = requestsPerPiece[of.format];
  const keys = of.requests
    .slice(piece * size, (piece + 1) * size)
    .map((request) => [place.id, request] as const);
  const found = await getMany(deps.records, 'informationRequest', keys);
  const { exported: requests, unreadable } = await openForExport(
    deps,
    { place, requests: found.filter((one) => one !== undefined), how: of.format, communes: input.communes },
    actor,
    call,
  );
  return done({ of, piece, requests, unreadable, first: piece === 0, last: piece === pieces - 1 });
}

/** Keeps what the directory of a ZIP will say of a piece that was made. What a later piece left there goes. */
export async function keepMadePiece(
  deps: Deps,
  { of, piece, files }: { of: InformationExport; piece: number; files: MadeFile[] },
): Promise<Result<InformationExport, Problem>> {
  const record: InformationExport = {
    ...of,
    made: [...of.made.slice(0, piece), files],
    version: of.version + 1,
  };
  const committed = await deps.records.commit([{ do: 'replace', kind: 'informationExport', record }]);
  return committed.ok ? done(record) : refused({ code: 'conflict' });
}
