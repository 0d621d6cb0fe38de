import type { sendUploadPiece } from '../../contract/caf-files.ts';
import { ruleMessage } from '../../contract/french-issues.ts';
import type { sendOwnUploadPiece } from '../../contract/partner-files.ts';
import { examineFile } from '../../domain/files/examine-file.ts';
import { largestFile } from '../../domain/files/stored-file.ts';
import { pieceBytes, piecesOf, type SentFile } from '../../domain/files/upload.ts';
import { base64Of, unreadable } from '../api/base64.ts';
import { call } from '../api/client.ts';
import { frenchSpaces } from '../api/french-spaces.ts';
import { ApiProblem, problemOf } from '../api/problem.ts';

/** Each area has its own way in for files; both take the same pieces. */
export type PieceRoute = typeof sendUploadPiece | typeof sendOwnUploadPiece;

/** A file on its way: being sent, stopped where the connection broke, refused for what it is, or arrived. */
export type FileOnItsWay =
  | { state: 'sending'; file: File; sent: number }
  | { state: 'stopped'; file: File; sent: number; problem: ApiProblem }
  | { state: 'refused'; file: File; message: string }
  | { state: 'sent'; file: File; as: SentFile };

/** Waits before a piece is sent again, in milliseconds; then the person is asked. */
const patience = [500, 2000];

/**
 * Sends a file piece by piece, once it is seen to be what is taken (ACT-04), and tells `tell` how it goes. `go` begins,
 * and goes on from the piece at which it stopped.
 */
export function fileSending(route: PieceRoute, file: File, tell: (now: FileOnItsWay) => void) {
  const id = crypto.randomUUID();
  const stopping = new AbortController();
  let content: Uint8Array<ArrayBuffer> | undefined;
  let piece = 0;
  const sent = () => Math.min(piece * pieceBytes, file.size);

  async function go(): Promise<FileOnItsWay> {
    const say = (now: FileOnItsWay) => {
      if (!stopping.signal.aborted) tell(now);
      return now;
    };
    say({ state: 'sending', file, sent: sent() });
    try {
      content ??= await contentOf(file);
      const message = refusalOf(content);
      if (message) return say({ state: 'refused', file, message });
      for (; piece < piecesOf(content.length); piece += 1) {
        say({ state: 'sending', file, sent: sent() });
        await sendPiece(route, id, piece, content, stopping.signal);
      }
      return say({ state: 'sent', file, as: { id, name: file.name.slice(0, 400), bytes: content.length } });
    } catch (failure) {
      return say({ state: 'stopped', file, sent: sent(), problem: problemOf(failure) });
    }
  }
  return { go, stop: () => stopping.abort() };
}

/** Whole, unless it is too heavy to be taken: then there is no need to read it. */
async function contentOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer());
  } catch {
    throw unreadable();
  }
}

function refusalOf(content: Uint8Array): string | undefined {
  const examined = examineFile(content);
  return examined.ok ? undefined : frenchSpaces(ruleMessage(examined.problem));
}

async function sendPiece(
  route: PieceRoute,
  upload: string,
  piece: number,
  content: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<void> {
  const part = content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
  const bytes = await base64Of(new Blob([part]));
  const input = { params: { upload, piece: String(piece) }, body: { bytes } };
  for (const wait of [...patience, undefined]) {
    try {
      await call<PieceRoute>(route, input, { signal });
      return;
    } catch (failure) {
      const passing = failure instanceof ApiProblem && failure.outcomeUnknown;
      if (!passing || wait === undefined) throw failure;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
