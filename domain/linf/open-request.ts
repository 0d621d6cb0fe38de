import { parisDay } from '../paris-day.ts';
import { isKept } from './deadlines.ts';
import type { InformationRequest, SealedPart, SealedRequest } from './information-request.ts';
import type { LinfDeps } from './request-keys.ts';
import { type Opened, open, seal } from './seal.ts';

/** A request with what only its key shows. */
export interface OpenedRequest {
  request: InformationRequest;
  key: Uint8Array;
  sealed: SealedRequest;
  family: Opened<'family'>;
  /** Secret of the private link. */
  link: string;
  exchanges: Opened<'exchanges'>;
  notes: Opened<'notes'>;
}

/**
 * Opens a request with its key. Undefined when it has reached its last day, whatever the purge has done yet, or when it
 * was erased in between (LIN-07).
 */
export async function openedRequest(
  deps: LinfDeps,
  request: InformationRequest,
): Promise<OpenedRequest | undefined> {
  if (!isKept(request, parisDay(deps.now()))) return undefined;
  const [key, sealed] = await Promise.all([
    deps.keys.read(request.id),
    deps.records.get('sealedRequest', [request.id]),
  ]);
  if (!key || !sealed) return undefined;
  const family = open(key, sealed, 'family');
  const link = open(key, sealed, 'link');
  if (!family || link === undefined) return undefined;
  const exchanges = open(key, sealed, 'exchanges') ?? [];
  return { request, key, sealed, family, link, exchanges, notes: open(key, sealed, 'notes') ?? [] };
}

/** The sealed record with one part put in place of what it was. */
export const resealed = <P extends SealedPart>(
  { random }: Pick<LinfDeps, 'random'>,
  { key, sealed }: Pick<OpenedRequest, 'key' | 'sealed'>,
  part: P,
  content: Opened<P>,
): SealedRequest => ({
  ...sealed,
  parts: { ...sealed.parts, [part]: seal(random, key, sealed.requestId, part, content) },
});
