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

/** A request that is kept and that nobody can open: its key is lost, or a part was altered. */
export class UnreadableRequest extends Error {
  override name = 'UnreadableRequest';
  /** Identifier of the request, for the log. */
  readonly about: string;

  constructor(id: string) {
    super('A request that is kept does not open');
    this.about = id;
  }
}

/**
 * Opens a request with its key. Undefined when it has reached its last day, whatever the purge has done yet, or when it
 * was erased in between (LIN-07). A key that is gone while the record is not has been lost: that is no erasure.
 * @throws {@link UnreadableRequest} when the request is kept and does not open
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
  const opened = key && sealed && partsOf(key, sealed);
  if (opened) return { request, ...opened };
  const lost = await unreadable(deps, request);
  if (lost) throw lost;
  return undefined;
}

/** What to say of a request that did not open: undefined when it was erased meanwhile, else that it is unreadable. */
export async function unreadable(
  deps: LinfDeps,
  { habilitationId, id }: InformationRequest,
): Promise<UnreadableRequest | undefined> {
  // Keys are destroyed before records: only the record tells an erasure from a loss, or the end of its convention.
  const [now, convention] = await deps.records.getAll([
    { kind: 'informationRequest', key: [habilitationId, id] },
    { kind: 'habilitation', key: [habilitationId] },
  ]);
  const erased = !now || !isKept(now, parisDay(deps.now())) || convention?.state === 'ended';
  return erased ? undefined : new UnreadableRequest(id);
}

/** Every part, opened; undefined when one of them does not open. */
function partsOf(key: Uint8Array, sealed: SealedRequest): Omit<OpenedRequest, 'request'> | undefined {
  try {
    const family = open(key, sealed, 'family');
    const link = open(key, sealed, 'link');
    if (!family || link === undefined) return undefined;
    const exchanges = open(key, sealed, 'exchanges') ?? [];
    return { key, sealed, family, link, exchanges, notes: open(key, sealed, 'notes') ?? [] };
  } catch {
    return undefined;
  }
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
