import { vi } from 'vitest';
import type { ProblemCode } from '../../domain/problem.ts';
import { advance } from './clock.ts';
import type { Stage } from './driver.ts';
import { after, type Produce } from './produce.ts';

/** What a function keeps in memory is out of date by then: it has to ask again. */
const aWhile = 2 * 3_600_000;

let ahead = 0;
/** Each time later than the last: what the last one read is out of date. */
function later(): void {
  ahead += aWhile;
  advance(ahead);
}

const askingAgain: Partial<Record<ProblemCode, Produce>> = {
  unavailable: after((stage: Stage) => {
    later();
    // A client that finds its clock wrong sets it right and asks once more; some read two files at once.
    for (const nth of [1, 2, 3, 4]) {
      stage.own.gateway.faults.order({ service: 's3', operation: '*', nth, mode: 'before' });
    }
  }),
  unexpected: after(async () => {
    later();
    const { published } = await import('../../functions/runtime/published.ts');
    vi.spyOn(published(), 'readCentres').mockImplementation(() => {
      throw new TypeError('a bug');
    });
  }),
};

/** How the operations of the public search come to answer what any operation may answer. */
export const ownOfSearch: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  searchEstablishments: askingAgain,
  searchPlaces: askingAgain,
  searchChildminders: askingAgain,
  listDepartment: { unavailable: askingAgain.unavailable },
};
