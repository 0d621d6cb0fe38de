import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import type { OperatingInformation } from './operating-information.ts';

/**
 * The information with each commune served once, named as the official list names it: of what was sent the codes alone
 * count, so that no other text reaches families by that way (PUB-06). A code that is none is refused.
 */
export async function withOfficialCommunes(
  information: OperatingInformation,
  readCommunes: () => Promise<CommuneIndex>,
): Promise<Result<OperatingInformation, Problem>> {
  const { communesServed = [] } = information;
  if (communesServed.length === 0) return done(information);
  const { byCode } = await readCommunes();
  const codes = [...new Set(communesServed.map(({ code }) => code))];
  const communes = codes.flatMap((code) => byCode.get(code) ?? []);
  if (communes.length < codes.length) {
    return refused({
      code: 'invalid-request',
      errors: [{ path: 'information.communesServed', message: 'unknown-commune' }],
    });
  }
  return done({ ...information, communesServed: communes.map(({ code, name }) => ({ code, name })) });
}
