import { itemOf, placeOf } from '../../adapters/dynamo/item.ts';
import { everyKind } from '../../adapters/dynamo/table.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { eraseOn, retrieveBy } from '../../domain/linf/deadlines.ts';
import type { InformationRequest } from '../../domain/linf/information-request.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { informationRequestRecord } from '../../tests/builders/linf-records.ts';

/** Requests of one information place in six months. */
const perPlace = 500;
/** What a family writes, sealed: some two kilobytes. */
const sealed = Buffer.alloc(1500, 'sealed').toString('base64');

const transmittedAt = `${addDays(parisDay(new Date()), -200)}T09:30:00.000Z`;
const { expiresAt } = informationRequestRecord;

/** A request whose six months are over. */
export function dueRequest(index: number): InformationRequest {
  const number = String(index).padStart(16, '0');
  const place = String(Math.floor(index / perPlace)).padStart(4, '0');
  return {
    ...informationRequestRecord,
    id: `0mh2k3l4p-${number}`,
    reference: `F26-${number.slice(8, 12)}-${number.slice(12)}`,
    habilitationId: HabilitationId.parse(`L26-7KQ3-${place}`),
    linkHash: `link-${number}`,
    transmittedAt,
    retrieveBy: retrieveBy(transmittedAt),
    eraseOn: eraseOn(transmittedAt),
    version: 1,
  };
}

/** All that the table holds of it: its facts, its sealed part, its private link. */
export const itemsOf = (request: InformationRequest): Record<string, unknown>[] => {
  const { id: requestId, habilitationId, linkHash } = request;
  return [
    itemOf(everyKind, 'informationRequest', request),
    itemOf(everyKind, 'sealedRequest', { requestId, parts: { family: sealed }, expiresAt }),
    itemOf(everyKind, 'informationLink', { linkHash, habilitationId, requestId, expiresAt }),
  ];
};

/** Where these items lie. */
export const placesOf = ({ habilitationId, id, linkHash }: InformationRequest): Record<string, unknown>[] => [
  { ...placeOf(everyKind, 'informationRequest', [habilitationId, id]) },
  { ...placeOf(everyKind, 'sealedRequest', [id]) },
  { ...placeOf(everyKind, 'informationLink', [linkHash]) },
];
