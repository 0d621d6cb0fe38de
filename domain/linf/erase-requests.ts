import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import type { ErasedRequest, ErasureCause, InformationRequest } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import type { LinfDeps } from './request-keys.ts';

/** Writes of one transaction at most. */
const perTransaction = 100;
/** Transactions under way at once. */
const atOnce = 4;
/** Times that one request is tried again when others write to it in the very moment. */
const mostTries = 5;

interface Erasure {
  cause: ErasureCause;
  /** Whose act it is, for the journal: the family's own withdrawal, or time. */
  by: 'family' | 'system';
  /** Writes that belong to the erasure of one request. */
  alongside?: (erased: ErasedRequest) => Write[];
}

/**
 * Erases requests and all that is personal in them (LIN-07, LIN-10, AVN-06). The keys go first: from then on nothing that
 * was sealed is readable, in the table, its stream or its copies alike. Then the records, each with the tombstone that
 * takes its place and a line in the journal. Cut short anywhere, doing it again does the rest; two at once do it once.
 * @returns the tombstones that this call wrote; a request that others kept writing to is left to the next one
 */
export async function eraseRequests(
  deps: LinfDeps,
  requests: readonly InformationRequest[],
  erasure: Erasure,
): Promise<ErasedRequest[]> {
  await deps.keys.destroy(requests.map(({ id }) => id));
  const batches = inTransactions(requests, erasure);
  const erased: ErasedRequest[] = [];
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const written = await eraseBatch(deps, batch, erasure);
      erased.push(...(written ?? (await eraseEach(deps, batch, erasure))));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return erased;
}

/** As many requests in a transaction as fit: four writes each, one line in the journal for each information place. */
function inTransactions(
  requests: readonly InformationRequest[],
  { alongside }: Erasure,
): InformationRequest[][] {
  const each = alongside ? 6 : 4;
  const batches: InformationRequest[][] = [];
  let places = new Set<string>();
  for (const request of [...requests].sort((a, b) => (a.habilitationId < b.habilitationId ? -1 : 1))) {
    const batch = batches.at(-1);
    places.add(request.habilitationId);
    if (batch && (batch.length + 1) * each + places.size <= perTransaction) batch.push(request);
    else {
      batches.push([request]);
      places = new Set([request.habilitationId]);
    }
  }
  return batches;
}

/** Undefined when somebody wrote to one of them, or erased it, in between. */
async function eraseBatch(
  deps: Deps,
  batch: readonly InformationRequest[],
  { cause, by, alongside }: Erasure,
): Promise<ErasedRequest[] | undefined> {
  const erased = batch.map((request) => tombstone(deps, request, cause));
  const perPlace = Map.groupBy(batch, ({ habilitationId }) => habilitationId);
  const action = cause === 'withdrawn' ? 'information-request-withdrawn' : 'information-requests-erased';
  const committed = await deps.records.commit([
    ...batch.flatMap(({ habilitationId, id, version, linkHash }): Write[] => [
      { do: 'remove', kind: 'informationRequest', key: [habilitationId, id], version },
      { do: 'delete', kind: 'sealedRequest', key: [id], mustExist: false },
      { do: 'delete', kind: 'informationLink', key: [linkHash], mustExist: false },
    ]),
    ...erased.flatMap((record): Write[] => [
      { do: 'put', kind: 'erasedRequest', record },
      ...(alongside?.(record) ?? []),
    ]),
    ...[...perPlace.values()].flatMap((of) =>
      of.slice(0, 1).map((first) => {
        const detail = cause === 'withdrawn' ? first.reference : `${of.length} ${cause}`;
        return linfTrace(deps, by, { from: 'system' }, first, action, detail);
      }),
    ),
  ]);
  return committed.ok ? erased : undefined;
}

/** One by one, as they are now: those already gone are nobody's business any more. */
async function eraseEach(
  deps: Deps,
  batch: readonly InformationRequest[],
  erasure: Erasure,
): Promise<ErasedRequest[]> {
  const erased: ErasedRequest[] = [];
  for (const { habilitationId, id } of batch) {
    let seen = await deps.records.get('informationRequest', [habilitationId, id]);
    for (let tries = 0; seen && tries < mostTries; tries += 1) {
      const written = await eraseBatch(deps, [seen], erasure);
      if (written) {
        erased.push(...written);
        break;
      }
      seen = await deps.records.get('informationRequest', [habilitationId, id]);
    }
  }
  return erased;
}

function tombstone(deps: Deps, request: InformationRequest, cause: ErasureCause): ErasedRequest {
  const { id, reference, habilitationId, cafCode, communeCode, modes, state, transmittedAt } = request;
  const at = deps.now();
  return {
    ...{ id, reference, habilitationId, cafCode, communeCode, modes, state, transmittedAt },
    ...(request.firstRetrieved && { retrievedAt: request.firstRetrieved.at }),
    erasedAt: at.toISOString(),
    erasedOn: parisDay(at),
    cause,
  };
}
