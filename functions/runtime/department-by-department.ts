import { errorFacts, log } from './log.ts';

/**
 * Runs a scheduled work on one department after the other, until `work` says that this is enough. One that fails is logged
 * as `undone` and does not keep the others waiting: who calls throws at the end, so that somebody looks.
 *
 * @returns how many departments failed
 */
export async function departmentByDepartment(
  codes: readonly string[],
  undone: string,
  work: (code: string) => Promise<'enough' | undefined>,
): Promise<number> {
  let failed = 0;
  for (const code of codes) {
    try {
      if ((await work(code)) === 'enough') break;
    } catch (error) {
      failed += 1;
      log.error(undone, { department: code, error: errorFacts(error) });
    }
  }
  return failed;
}
