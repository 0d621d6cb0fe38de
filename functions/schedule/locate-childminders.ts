import { cafs } from '../../domain/caf/cafs.ts';
import { departmentsToLocate, locateChildminders } from '../../domain/childminders/locate-childminders.ts';
import { addressFinder } from '../runtime/address-finder.ts';
import { childmindersDeps } from '../runtime/childminders.ts';
import { errorFacts, log } from '../runtime/log.ts';
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
  failed: number;
}

/**
 * Asks where the childminders are whom families are shown, department after department, until the geocoder is silent or
 * time is up. What is found has what families search made anew.
 *
 * @throws when a department failed, or the geocoder has been silent for long: nobody is shown less for it, and somebody
 * looks
 */
export async function handler(): Promise<Outcome> {
  const outcome: Outcome = { asked: 0, located: 0, unfinished: 0, silent: 0, failed: 0 };
  const finder = addressFinder();
  if (!finder) return outcome;
  const deps = { ...childmindersDeps(), finder, centres: readCentres };
  const until = deps.now().getTime() + budget;
  let longest = 0;
  const due = await departmentsToLocate(
    deps,
    cafs.map(({ code }) => code),
  );
  for (const code of due) {
    try {
      const { asked, located, unfinished, silences } = await locateChildminders(deps, code, until);
      outcome.asked += asked;
      outcome.located += located;
      outcome.unfinished += unfinished;
      outcome.silent += silences.length;
      longest = Math.max(longest, ...silences);
      if (silences.length > 0) break;
    } catch (error) {
      outcome.failed += 1;
      log.error('childminders not located', { department: code, error: errorFacts(error) });
    }
  }
  log.info('childminders located', { ...outcome });
  if (outcome.failed > 0)
    throw new Error(`The childminders of ${outcome.failed} departments were not located`);
  if (longest >= worrying) throw new Error(`The geocoder has not answered ${longest} times in a row`);
  return outcome;
}
