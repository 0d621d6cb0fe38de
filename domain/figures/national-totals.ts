import { habilitationKinds } from '../habilitation/request.ts';
import { habilitationStates } from '../habilitation/transitions.ts';
import { type CafCount, type CouncilCount, noCouncils } from './caf-figures.ts';
import { cafSendings, sendingOf } from './sending-of.ts';
import { cafStages, stageOf } from './stage-of.ts';

const councilCounts = Object.keys(noCouncils) as (keyof CouncilCount)[];

/** The middle of some numbers, given in any order; of an even number of them, the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const inOrder = [...numbers].sort((a, b) => a - b);
  const middle = inOrder.length / 2;
  const upper = inOrder[Math.floor(middle)];
  if (upper === undefined) return undefined;
  return Number.isInteger(middle) ? ((inOrder[middle - 1] ?? upper) + upper) / 2 : upper;
}

/**
 * What the Caf add up to. The median is that of all activations, not of the Caf's medians: a Caf that activates ten times
 * as much counts ten times as much.
 */
export function nationalTotals(counts: readonly CafCount[]) {
  const sum = (of: (count: CafCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const each = <N extends string>(names: readonly N[], of: (count: CafCount, name: N) => number) =>
    Object.fromEntries(names.map((name) => [name, sum((count) => of(count, name))])) as Record<N, number>;
  const oldest = counts.flatMap(({ oldestWaitingSince }) => oldestWaitingSince ?? []).sort()[0];
  const activationDays = counts.flatMap((count) => count.activationDays);
  const medianDays = medianOf(activationDays);
  return {
    agents: sum(({ agents }) => agents),
    importers: sum(({ importers }) => importers),
    establishments: sum(({ establishments }) => establishments),
    requests: each(habilitationStates, ({ requests }, state) => requests[state]),
    inForce: each(habilitationKinds, ({ inForce }, kind) => inForce[kind]),
    stages: each(cafStages, (count, stage) => (stageOf(count) === stage ? 1 : 0)),
    councils: Object.fromEntries(
      councilCounts.map((name) => [name, sum(({ councils }) => councils[name])]),
    ) as CouncilCount,
    sendings: each(cafSendings, (count, sending) => (sendingOf(count) === sending ? 1 : 0)),
    persons: sum(({ persons }) => persons),
    withInformation: sum(({ withInformation }) => withInformation),
    eaje: sum(({ eaje }) => eaje),
    eajeWithAvailability: sum(({ eajeWithAvailability }) => eajeWithAvailability),
    activations: activationDays.length,
    ...(oldest && { oldestWaitingSince: oldest }),
    ...(medianDays !== undefined && { medianDays }),
  };
}
export type NationalTotals = ReturnType<typeof nationalTotals>;
