import type { Operation } from '../../contract/operation.ts';
import type { CallOf, Stage } from './driver.ts';
import {
  type Cast,
  readerOperations,
  reservedOperations,
  rightfulRequest,
  softwareOperations,
} from './every-operation.ts';

const toRefuse = new WeakMap<Stage, Map<string, CallOf<Operation>>>();

/**
 * A rightful request for a call that is going to be refused: a refusal changes nothing, so that the next one meets the
 * same state. What anyone may call is often good for once only, and prepared anew.
 */
export async function requestToRefuse(stage: Stage, cast: Cast, op: Operation): Promise<CallOf<Operation>> {
  if (![...reservedOperations, ...softwareOperations, ...readerOperations].includes(op))
    return rightfulRequest(stage, cast, op);
  const prepared = toRefuse.get(stage) ?? new Map<string, CallOf<Operation>>();
  toRefuse.set(stage, prepared);
  const request = prepared.get(op.id) ?? (await rightfulRequest(stage, cast, op));
  prepared.set(op.id, request);
  return request;
}
