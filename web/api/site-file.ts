import { ApiProblem } from './problem.ts';

/**
 * The JSON of a file that stands beside the pages, or null where there is none yet.
 * @throws ApiProblem where nothing answers, or what answers refuses
 */
export async function siteFile<T>(address: string, signal: AbortSignal): Promise<T | null> {
  const answer = await fetch(address, { signal }).catch((failure: unknown) => {
    throw signal.aborted ? failure : ApiProblem.noAnswer();
  });
  // S3 says 403 of what is not there to those who may not list.
  if (answer.status === 403 || answer.status === 404) return null;
  if (!answer.ok) throw await ApiProblem.from(answer);
  return (await answer.json()) as T;
}
