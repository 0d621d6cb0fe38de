import { createChallenge, type ShownChallenge } from '../accounts/create-challenge.ts';
import type { Deps } from '../deps.ts';

/** Forms opened in one minute, all over France, beyond which it is no longer only families. */
const usualPerMinute = 40;

/**
 * Makes the proof of work that goes with a request; when the form is opened more often than families do, words to copy
 * too (PWD-07). The count is of minutes, never of people. Losing a race for it leaves one opening out, which is no harm.
 */
export async function createInformationChallenge(deps: Deps): Promise<ShownChallenge> {
  const minute = deps.now().toISOString().slice(0, 16);
  const seen = await deps.records.get('informationRate', [minute]);
  const count = (seen?.count ?? 0) + 1;
  const expiresAt = Math.floor(deps.now().getTime() / 1000) + 3600;
  const record = { minute, count, version: (seen?.version ?? 0) + 1, expiresAt };
  await deps.records.commit([
    seen
      ? { do: 'replace', kind: 'informationRate', record }
      : { do: 'create', kind: 'informationRate', record },
  ]);
  return createChallenge(deps, count > usualPerMinute ? 'words' : 'proof-alone');
}
