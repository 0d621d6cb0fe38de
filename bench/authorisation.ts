import './authorisation/measured.ts';
import { type Figures, target } from './report/benchmark.ts';
import { measuredIn } from './report/in-vitest.ts';

export const says = 'what it costs to know who asks, and how soon a closed access is refused';

/**
 * Makes the barest authorised request as each role, and counts what it asks of the table; then closes an access again
 * and again under a stream of requests, and counts those begun afterwards that were still answered.
 */
export async function run(): Promise<Figures> {
  const { requests, closings } = await measuredIn('bench/authorisation/measure.ts', 'authorisation');
  const costly = requests.filter(({ reads }) => reads > 1);
  const late = closings.filter(({ answeredAfter }) => answeredAfter > 0);
  return {
    rows: [
      ...requests.map(({ who, reads, units }) => ({
        what: `a request of ${who}`,
        reads,
        'capacity units': units,
        closings: null,
        'requests begun afterwards': null,
        'of them answered': null,
      })),
      ...closings.map(({ who, rounds, begunAfter, answeredAfter }) => ({
        what: `the access of ${who} closed`,
        reads: null,
        'capacity units': null,
        closings: rounds,
        'requests begun afterwards': begunAfter,
        'of them answered': answeredAfter,
      })),
    ],
    targets: [
      target(
        '1 read call for each authorised request',
        costly.map(({ who, reads }) => `${who}: ${reads} reads`),
      ),
      target(
        'a closed access is refused on the very next request',
        late.map(({ who, answeredAfter }) => `${who}: ${answeredAfter} answered`),
      ),
    ],
  };
}
