import type { Actor, Call } from '../actor.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { ExportedRequest, NamedCommune } from './exported-request.ts';
import type { InformationRequest, RetrievalWay } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { openFamilies } from './open-families.ts';
import { UnreadableRequest } from './open-request.ts';
import { receivingOf } from './receiving-place.ts';
import type { LinfDeps } from './request-keys.ts';
import { retrieveRequests } from './retrieve-requests.ts';

/** Requests opened, in the order given, and those left out because they do not open. */
export interface OpenedForExport {
  exported: ExportedRequest[];
  /** Left out, and to be told in the log: somebody has to look at them. */
  unreadable: UnreadableRequest[];
}

/**
 * Opens requests for an agent who takes them away, or for the agent's software (LIN-03, LIN-04). Their retrieval is
 * written and traced first; those that are there no more are left out, and so is one that does not open: the others
 * leave all the same.
 */
export async function openForExport(
  deps: LinfDeps,
  input: {
    place: Habilitation;
    requests: readonly InformationRequest[];
    how: RetrievalWay;
    communes: Pick<CommuneIndex, 'byCode'>;
  },
  actor: Actor,
  call: Call,
): Promise<OpenedForExport> {
  const retrieved = await retrieveRequests(deps, input.requests, input.how, actor, call);
  return openRetrieved(deps, { ...input, retrieved }, actor, call);
}

/** The same, of requests whose retrieval is written already; `requests` are as they were before it. */
export async function openRetrieved(
  deps: LinfDeps,
  input: {
    place: Habilitation;
    requests: readonly InformationRequest[];
    retrieved: readonly InformationRequest[];
    how: RetrievalWay;
    communes: Pick<CommuneIndex, 'byCode'>;
  },
  actor: Actor,
  call: Call,
): Promise<OpenedForExport> {
  const { place, retrieved, communes } = input;
  const placeName = receivingOf(place).name;
  const named = (code: string): NamedCommune => ({ code, name: communes.byCode.get(code)?.name ?? code });
  const families = await openFamilies(deps, retrieved);
  const unreadable = families.filter((family) => family instanceof UnreadableRequest);
  const exported = retrieved.flatMap((request, index): ExportedRequest[] => {
    const family = families[index];
    if (!family || family instanceof UnreadableRequest) return [];
    return [
      {
        request,
        placeName,
        commune: named(request.communeCode),
        homeCommune: named(family.homeCommune),
        workCommune: family.workCommune === undefined ? undefined : named(family.workCommune),
        family,
      },
    ];
  });
  const left = new Set(exported.map(({ request }) => request.reference));
  await traceAgain(
    deps,
    { ...input, requests: input.requests.filter((one) => left.has(one.reference)) },
    actor,
    call,
  );
  return { exported, unreadable };
}

/** References that one line of the journal has room for. */
const perLine = 7;

/** The first retrieval has a line of its own; taking the same requests away again is told some at a time (CTL-01). */
async function traceAgain(
  deps: LinfDeps,
  {
    place,
    requests,
    how,
  }: { place: Habilitation; requests: readonly InformationRequest[]; how: RetrievalWay },
  actor: Actor,
  call: Call,
): Promise<void> {
  const again = requests.flatMap(({ firstRetrieved, reference }) => (firstRetrieved ? [reference] : []));
  const subject = { habilitationId: place.id, cafCode: place.cafCode };
  const lines = [];
  for (let start = 0; start < again.length; start += perLine) {
    const detail = `${how} ${again.slice(start, start + perLine).join(' ')}`;
    lines.push(linfTrace(deps, actor, call, subject, 'information-requests-exported', detail));
  }
  if (lines.length > 0) await deps.records.commit(lines);
}
