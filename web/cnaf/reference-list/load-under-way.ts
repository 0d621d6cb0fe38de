import { useSyncExternalStore } from 'react';
import { type LoadReport, loadReferenceList, readCaf } from '../../../contract/cnaf.ts';
import { base64Of } from '../../api/base64.ts';
import { call } from '../../api/client.ts';
import { ApiProblem, problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';

/** A load of a reference list, from the moment it is sent; it goes on, and is found again, while one visits other pages. */
export type Load =
  | { state: 'sending'; file: File }
  | { state: 'done'; file: File; report: LoadReport }
  | { state: 'failed'; file: File; problem: ApiProblem };

const loads = new Map<string, Load>();
const listeners = new Set<() => void>();
/** The key of an intent whose outcome nobody knows: sent again, the same file takes effect once. */
const keys = new Map<string, string>();

function enter(cafCode: string, load: Load | undefined) {
  if (load) loads.set(cafCode, load);
  else loads.delete(cafCode);
  for (const changed of listeners) changed();
}

/** The latest load of a Caf in this tab, if any. */
export const useLoad = (cafCode: string): Load | undefined =>
  useSyncExternalStore(watch, () => loads.get(cafCode));

/** Sends a file as the Caf's reference list; {@link useLoad} tells how it goes. One at a time for a Caf. */
export async function startLoad(cafCode: string, file: File): Promise<void> {
  if (loads.get(cafCode)?.state === 'sending') return;
  enter(cafCode, { state: 'sending', file });
  try {
    const content = await base64Of(file);
    const intent = `${cafCode} ${content}`;
    const key = keys.get(intent) ?? crypto.randomUUID();
    keys.set(intent, key);
    const report = await call(
      loadReferenceList,
      { params: { code: cafCode }, body: { file: content } },
      { idempotencyKey: key },
    ).catch((failure: unknown) => {
      if (failure instanceof ApiProblem && !failure.outcomeUnknown) keys.delete(intent);
      throw failure;
    });
    keys.delete(intent);
    enter(cafCode, { state: 'done', file, report });
    await readAgain(readCaf);
  } catch (failure) {
    enter(cafCode, { state: 'failed', file, problem: problemOf(failure) });
  }
}

/** Puts the last load of a Caf away, to begin with another file. */
export const forgetLoad = (cafCode: string): void => enter(cafCode, undefined);

function watch(changed: () => void) {
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
  };
}
