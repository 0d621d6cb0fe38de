import { type Figures, target } from './report/benchmark.ts';
import { measuredIn } from './report/in-vitest.ts';
import './use-cases/capacity-meter.ts';

export const says = 'reads, transactions and capacity units of each use case, and of the reactions to it';

const mostReads = 4;
const mostTransactions = 1;
/** Whose actions the target is for. */
const targeted = ['partner', 'caf'];

/**
 * Calls every operation once, by the functions' own handlers, on engines of its own, as the tests do: their driver
 * puts the state in place that each needs. Sessions are checked in the table by the same calls, so reads include it.
 */
export async function run(): Promise<Figures> {
  const costs = await measuredIn('bench/use-cases/measure.ts', 'costs');
  const rows = costs.map(({ area, operation, call, reactions }) => ({
    area,
    operation,
    reads: call.reads,
    transactions: call.transactions,
    'units read': call.unitsRead,
    'units written': call.unitsWritten,
    'reactions: units read': reactions.unitsRead,
    'units written by them': reactions.unitsWritten,
  }));
  const missed = rows
    .filter(({ area }) => targeted.includes(area))
    .filter((row) => row.reads > mostReads || row.transactions > mostTransactions);
  return {
    rows,
    targets: [
      target(
        `at most ${mostReads} reads and ${mostTransactions} transaction for each partner or Caf action`,
        missed.map((row) => `${row.operation}: ${row.reads} reads, ${row.transactions} transactions`),
      ),
    ],
  };
}
