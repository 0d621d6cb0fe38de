import { queryOptions } from '@tanstack/react-query';
import type { Manifest } from '../../../domain/open-data/manifest.ts';
import { ApiProblem } from '../../api/problem.ts';

/** Where the files lie: one address, the same every day. */
export const openDataFolder = '/donnees/';

/** What was published this morning; undefined where nothing was yet. */
export const openData = queryOptions({
  queryKey: [openDataFolder],
  queryFn: async ({ signal }): Promise<Manifest | null> => {
    const answer = await fetch(`${openDataFolder}manifest.json`, { signal }).catch((failure: unknown) => {
      throw signal.aborted ? failure : ApiProblem.noAnswer();
    });
    // S3 says 403 of what is not there to those who may not list.
    if (answer.status === 403 || answer.status === 404) return null;
    if (!answer.ok) throw await ApiProblem.from(answer);
    return (await answer.json()) as Manifest;
  },
});
