import { afterAll, beforeAll, it } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { changePassword, signOut } from '../../contract/session.ts';
import { openStage, type Stage } from '../../tests/functions/driver.ts';
import { type Cast, gather, rightfulCaller, rightfulRequest } from '../../tests/functions/every-operation.ts';
import { CapacityMeter, type UseCaseCost } from './capacity-meter.ts';

const meter = new CapacityMeter();
let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
});
afterAll(() => stage.stop());

/** What ends sessions comes last. */
const inOrder = [
  ...operations.filter((operation) => ![changePassword, signOut].some(({ id }) => id === operation.id)),
  changePassword,
  signOut,
];

it('costs', async ({ task }) => {
  const costs: UseCaseCost[] = [];
  for (const operation of inOrder) {
    const request = await requestOf(operation);
    await stage.react();
    const call = await meter.costOf(() => stage.done(operation, request));
    const reactions = await meter.costOf(() => stage.react());
    costs.push({ area: operation.area, operation: operation.id, call, reactions });
  }
  task.meta.costs = costs;
});

async function requestOf(operation: Operation) {
  const request = await rightfulRequest(stage, cast, operation);
  const body =
    operation.id === changePassword.id
      ? { current: cast.partner.password, password: 'un tout autre mot' }
      : request.body;
  // Some requests bring their own caller: who enrols a second factor has not signed in yet.
  return { as: rightfulCaller(cast, operation), ...request, body };
}
