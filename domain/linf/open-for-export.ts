import type { Actor, Call } from '../actor.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { ExportedRequest, NamedCommune } from './exported-request.ts';
import type { InformationRequest, RetrievalWay } from './information-request.ts';
import { linfTrace } from './linf-trace.ts';
import { openedRequest } from './open-request.ts';
import { receivingOf } from './receiving-place.ts';
import type { LinfDeps } from './request-keys.ts';
import { retrieveRequests } from './retrieve-requests.ts';

/** Sealed parts and keys read at the same time. */
const atOnce = 20;

/**
 * Opens requests for an agent who takes them away, or for the agent's software (LIN-03, LIN-04). Their retrieval is
 * written and traced first; those that are there no more, or whose key is gone, are left out.
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
): Promise<ExportedRequest[]> {
  const { place, how, communes } = input;
  const retrieved = await retrieveRequests(deps, input.requests, how, actor, call);
  await traceAgain(deps, input, actor, call);
  const placeName = receivingOf(place).name;
  const named = (code: string): NamedCommune => ({ code, name: communes.byCode.get(code)?.name ?? code });
  const exported: ExportedRequest[] = [];
  for (let start = 0; start < retrieved.length; start += atOnce) {
    const opened = await Promise.all(
      retrieved.slice(start, start + atOnce).map(async (request) => {
        const parts = await openedRequest(deps, request);
        if (!parts) return [];
        const { family } = parts;
        return [
          {
            request,
            placeName: placeName,
            commune: named(request.communeCode),
            homeCommune: named(family.homeCommune),
            workCommune: family.workCommune === undefined ? undefined : named(family.workCommune),
            family,
          },
        ];
      }),
    );
    exported.push(...opened.flat());
  }
  return exported;
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
