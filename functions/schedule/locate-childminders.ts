import { everyCaf } from '../../domain/caf/cafs.ts';
import { departmentsToLocate, locateChildminders } from '../../domain/childminders/locate-childminders.ts';
import { addressFinder } from '../runtime/address-finder.ts';
import { childmindersDeps } from '../runtime/childminders.ts';
import { departmentByDepartment } from '../runtime/department-by-department.ts';
import { log } from '../runtime/log.ts';
import { readCentres } from '../runtime/reference.ts';

/** Milliseconds after which no further question begins: the function has 300 seconds, and one takes sixty at most. */
const budget = 200_000;
/** Runs in a row without an answer after which somebody is told: half an hour and more. */
const worrying = 3;

interface Outcome {
  asked: number;
  located: number;
  unfinished: number;
  silent: number;
}

/**
 * Asks where the childminders are whom families are shown, department after department, until the geocoder is silent or
 * time is up. What is found has what families search made anew.
 *
 * @throws when a department failed, or the geocoder has been silent for long: nobody is shown less for it, and somebody
 * looks
 */
export async function handler(): Promise<Outcome & { failed: number }> {
  const outcome: Outcome = { asked: 0, located: 0, unfinished: 0, silent: 0 };
  const finder = addressFinder();
  if (!finder) return { ...outcome, failed: 0 };
  const deps = { ...childmindersDeps(), finder, centres: readCentres };
  const until = deps.now().getTime() + budget;
  let longest = 0;
  const due = await departmentsToLocate(deps, everyCaf);
  const failed = await departmentByDepartment(due, 'childminders not located', async (code) => {
    const { asked, located, unfinished, silences } = await locateChildminders(deps, code, until);
    outcome.asked += asked;
    outcome.located += located;
    outcome.unfinished += unfinished;
    outcome.silent += silences.length;
    longest = Math.max(longest, ...silences);
    return silences.length > 0 ? 'enough' : undefined;
  });
  log.info('childminders located', { ...outcome, failed });
  if (failed > 0) throw new Error(`The childminders of ${failed} departments were not located`);
  if (longest >= worrying) throw new Error(`The geocoder has not answered ${longest} times in a row`);
  return { ...outcome, failed };
}
