import { vi } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { refused } from '../../domain/result.ts';
import type { CallOf, Reply, Stage } from './driver.ts';
import { type Cast, rightfulCaller } from './every-operation.ts';
import { requestToRefuse } from './request-to-refuse.ts';

export interface Scene {
  stage: Stage;
  cast: Cast;
}
/** Brings an operation to answer one problem, and gives the answer. */
export type Produce = (op: Operation, scene: Scene) => Promise<Reply<Operation>>;

/** The rightful call, with something changed in it. */
export const rightful =
  (change: (request: CallOf<Operation>) => CallOf<Operation> = (request) => request): Produce =>
  async (op, { stage, cast }) => {
    const request = await requestToRefuse(stage, cast, op);
    return stage.call(op, { as: rightfulCaller(cast, op), ...change(request) });
  };
/** The same, with something changed in the body. */
export const withBody = (change: object): Produce =>
  rightful((request) => ({ ...request, body: { ...(request.body as object), ...change } }));
export const withParams = (params: Record<string, string>): Produce =>
  rightful((request) => ({ ...request, params }));

/** The rightful call, made once something else broke or changed. */
export const after =
  (happen: (stage: Stage) => unknown): Produce =>
  async (op, { stage, cast }) => {
    const request = await requestToRefuse(stage, cast, op);
    const as = rightfulCaller(cast, op);
    await happen(stage);
    return stage.call(op, { as, ...request });
  };

/** Another transaction is always a moment earlier. */
export const rivalEverywhere = (stage: Stage) =>
  vi.spyOn(stage.deps.records, 'commit').mockResolvedValue(refused({ code: 'conflict' }));

/** What somebody else changed meanwhile. */
export const staleVersion = withBody({ version: 999 });
