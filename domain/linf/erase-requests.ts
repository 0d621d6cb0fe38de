import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import { expiresAfter } from '../time-to-live.ts';
import type { ErasedRequest, ErasureCause, InformationRequest } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import type { LinfDeps } from './request-keys.ts';

/** Writes of one transaction at most. */
const perTransaction = 100;
/** Transactions under way at once. */
const atOnce = 4;
/** Times that one request is tried again when others write to it in the very moment. */
const mostTries = 5;
/** Days that a withdrawal is remembered, so that asking for it again is answered the same. */
const rememberedDays = 1;

/**
 * Erases requests and all that is personal in them (LIN-07, LIN-10, AVN-06). The keys go first: from then on nothing that
 * was sealed is readable, in the table, its stream or its copies alike. Then the records, each with the tombstone that
 * takes its place and a line in the journal. Cut short anywhere, doing it again does the rest; two at once do it once.
 * @param cause why; those that their family took back say so themselves, whatever brings them here
 * @returns the tombstones that this call wrote; a request that others kept writing to is left to the next one
 */
export async function eraseRequests(
  deps: LinfDeps,
  requests: readonly InformationRequest[],
  cause: ErasureCause,
): Promise<ErasedRequest[]> {
  await deps.keys.destroy(requests.map(({ id }) => id));
  const batches = inTransactions(requests);
  const erased: ErasedRequest[] = [];
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const written = await eraseBatch(deps, batch, cause);
      erased.push(...(written ?? (await eraseEach(deps, batch, cause))));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return erased;
}

/** Four writes for each request; what is withdrawn has an answer to keep, a line of its own and a message besides. */
const writesFor = ({ withdrawn }: InformationRequest): number => (withdrawn ? 7 : 4);

/** As many requests in a transaction as fit, with one line in the journal for each information place. */
function inTransactions(requests: readonly InformationRequest[]): InformationRequest[][] {
  const batches: InformationRequest[][] = [];
  let places = new Set<string>();
  let writes = 0;
  for (const request of [...requests].sort((a, b) => (a.habilitationId < b.habilitationId ? -1 : 1))) {
    const batch = batches.at(-1);
    places.add(request.habilitationId);
    writes += writesFor(request);
    if (batch && writes + places.size <= perTransaction) batch.push(request);
    else {
      batches.push([request]);
      places = new Set([request.habilitationId]);
      writes = writesFor(request);
    }
  }
  return batches;
}

/** Undefined when somebody wrote to one of them, or erased it, in between. */
async function eraseBatch(
  deps: Deps,
  batch: readonly InformationRequest[],
  cause: ErasureCause,
): Promise<ErasedRequest[] | undefined> {
  const erased = batch.map((request) => tombstone(deps, request, cause));
  const byTime = batch.filter(({ withdrawn }) => !withdrawn);
  const perPlace = Map.groupBy(byTime, ({ habilitationId }) => habilitationId);
  const committed = await deps.records.commit([
    ...batch.flatMap(({ habilitationId, id, version, linkHash }): Write[] => [
      { do: 'remove', kind: 'informationRequest', key: [habilitationId, id], version },
      { do: 'delete', kind: 'sealedRequest', key: [id], mustExist: false },
      { do: 'delete', kind: 'informationLink', key: [linkHash], mustExist: false },
    ]),
    ...erased.map((record): Write => ({ do: 'put', kind: 'erasedRequest', record })),
    ...batch.flatMap((request) => withdrawalWrites(deps, request)),
    ...[...perPlace.values()].flatMap((of) =>
      of
        .slice(0, 1)
        .map((first) =>
          linfTrace(
            deps,
            'system',
            { from: 'system' },
            first,
            'information-requests-erased',
            `${of.length} ${cause}`,
          ),
        ),
    ),
  ]);
  return committed.ok ? erased : undefined;
}

/**
 * What belongs to the erasure of a request that its family took back, whoever comes to finish it: the answer that the
 * intent is given if it asks again, the family's own line in the journal, and word to the information place that had
 * retrieved it to destroy what it holds.
 */
function withdrawalWrites(deps: Deps, request: InformationRequest): Write[] {
  const { withdrawn, habilitationId, id: requestId, reference, firstRetrieved } = request;
  if (!withdrawn) return [];
  const at = deps.now();
  return [
    {
      do: 'put',
      kind: 'submittedInformation',
      record: {
        commandId: withdrawn.commandId,
        habilitationId,
        requestId,
        withdrawn: { reference, erasedAt: at.toISOString() },
        expiresAt: expiresAfter(at, { days: rememberedDays }),
      },
    },
    linfTrace(deps, 'family', { from: 'system' }, request, 'information-request-withdrawn', reference),
    ...(firstRetrieved
      ? [announce(deps, { type: 'information-request-withdrawn', habilitationId, requestId, reference })]
      : []),
  ];
}

/** One by one, as they are now: those already gone are nobody's business any more. */
async function eraseEach(
  deps: Deps,
  batch: readonly InformationRequest[],
  cause: ErasureCause,
): Promise<ErasedRequest[]> {
  const erased: ErasedRequest[] = [];
  for (const { habilitationId, id } of batch) {
    let seen = await deps.records.get('informationRequest', [habilitationId, id]);
    for (let tries = 0; seen && tries < mostTries; tries += 1) {
      const written = await eraseBatch(deps, [seen], cause);
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
    cause: request.withdrawn ? 'withdrawn' : cause,
  };
}
