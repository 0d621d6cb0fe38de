import { randomUUID } from 'node:crypto';
import { HabilitationId } from '../../domain/identifiers.ts';
import { retrieveBy } from '../../domain/linf/deadlines.ts';
import type { InformationRequest } from '../../domain/linf/information-request.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { linfDeps } from '../../functions/runtime/request-keys.ts';
import { informationRequestRecord } from '../builders/linf-records.ts';
import type { Stage } from './driver.ts';
import { nextNumber } from './habilitations.ts';

/** A request with all that goes with it, key included, that is to be erased on a day, retrieved or not. */
export async function dueOn(
  stage: Stage,
  habilitationId: string,
  eraseOn: string,
  retrieved = true,
): Promise<InformationRequest> {
  const number = String(nextNumber()).padStart(16, '0');
  const { firstRetrieved, ...facts } = informationRequestRecord;
  const transmittedAt = `${addDays(eraseOn, -183)}T09:30:00.000Z`;
  const record: InformationRequest = {
    ...facts,
    ...(retrieved ? { firstRetrieved } : { state: 'received' }),
    id: `0mh2k3l4p-${number}`,
    reference: `F26-${number.slice(8, 12)}-${number.slice(12)}`,
    habilitationId: HabilitationId.parse(habilitationId),
    transmittedAt,
    retrieveBy: retrieveBy(transmittedAt),
    eraseOn,
    linkHash: randomUUID(),
    version: 1,
  };
  const { id: requestId, linkHash, expiresAt } = record;
  await linfDeps().keys.create(requestId, new Uint8Array(32));
  await stage.deps.records.commit([
    { do: 'create', kind: 'informationRequest', record },
    { do: 'put', kind: 'sealedRequest', record: { requestId, parts: { family: 'AAAA' }, expiresAt } },
    {
      do: 'put',
      kind: 'informationLink',
      record: { linkHash, habilitationId: record.habilitationId, requestId, expiresAt },
    },
  ]);
  return record;
}

/** What a withdrawal leaves that is cut short after its first write: the mark, and all that is still to be destroyed. */
export async function withdrawnHalfway(
  stage: Stage,
  request: InformationRequest,
): Promise<InformationRequest> {
  const record: InformationRequest = {
    ...request,
    eraseOn: parisDay(new Date()),
    withdrawn: { commandId: randomUUID() },
    version: request.version + 1,
  };
  await stage.deps.records.commit([{ do: 'replace', kind: 'informationRequest', record }]);
  return record;
}

/** Whether anything of a request is still there: its facts, its sealed part, its link, its key. */
export async function tracesOf(stage: Stage, { habilitationId, id, linkHash }: InformationRequest) {
  const [facts, sealed, link] = await stage.deps.records.getAll([
    { kind: 'informationRequest', key: [habilitationId, id] },
    { kind: 'sealedRequest', key: [id] },
    { kind: 'informationLink', key: [linkHash] },
  ]);
  const key = await linfDeps().keys.read(id);
  return [facts, sealed, link, key].map((one) => one !== undefined);
}
export const whole = [true, true, true, true];
export const gone = [false, false, false, false];

/** Has the schedule run, as the clock would. */
export async function erase(): Promise<void> {
  const { handler } = await import('../../functions/schedule/erase-requests.ts');
  await handler();
}
