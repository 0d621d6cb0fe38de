import { measured } from './publish/measured.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says = 'from approval to visible: calls, bytes and time, in the smallest and largest department';

/** How much dearer an establishment may be in the largest department than in the smallest. */
const mostPerEstablishment = 1.5;
/** How much slower a department may be with France around it: machines are never quite still. */
const mostSlowdown = 1.5;

/**
 * Approves operating information, as the use case writes it, and lets the publisher react, until the sheet and the list
 * show it. Sixty thousand establishments are spread over the departments by population. The smallest department is
 * measured alone in the table, then with the whole of France around it.
 */
export async function run(): Promise<Figures> {
  const { alone, smallest, largest } = await measured();
  const per = (one: typeof alone) => one.unitsRead / one.establishments;
  const rows = [
    { ...alone, where: 'smallest department, alone' },
    { ...smallest, where: 'smallest department, in France' },
    { ...largest, where: 'largest department, in France' },
  ].map((one) => ({
    where: one.where,
    caf: one.cafCode,
    establishments: one.establishments,
    'calls to DynamoDB': one.tableCalls,
    'calls to S3': one.bucketCalls,
    'units read': one.unitsRead,
    'units written': one.unitsWritten,
    'KB written to S3': Math.round(one.bytes / 102.4) / 10,
    'ms, quickest of seven': Math.round(one.milliseconds * 10) / 10,
    'ms ÷ the smallest alone': Math.round((100 * one.milliseconds) / alone.milliseconds) / 100,
  }));
  const missed = (holds: boolean, words: string) => (holds ? [] : [words]);
  const same = (['tableCalls', 'bucketCalls', 'unitsRead', 'bytes'] as const).filter(
    (figure) => alone[figure] !== smallest[figure],
  );
  return {
    rows,
    targets: [
      target(
        'with France around it, a department asks for the same calls, units and bytes',
        same.map((figure) => `${figure}: ${smallest[figure]} for ${alone[figure]}`),
      ),
      target(
        `with France around it, a department takes at most ${mostSlowdown} times as long`,
        missed(
          smallest.milliseconds <= mostSlowdown * alone.milliseconds,
          `${smallest.milliseconds} ms for ${alone.milliseconds} ms`,
        ),
      ),
      target(
        `an establishment of the largest department costs at most ${mostPerEstablishment} times the units of one of the smallest`,
        missed(per(largest) <= mostPerEstablishment * per(smallest), `${per(largest)} for ${per(smallest)}`),
      ),
      target(
        'no more calls to S3 in the largest department than in the smallest',
        missed(largest.bucketCalls <= smallest.bucketCalls, `${largest.bucketCalls}`),
      ),
    ],
  };
}
