import { parisDay } from '../paris-day.ts';
import { getMany } from '../records.ts';
import { isKept } from './deadlines.ts';
import type { InformationRequest, SealedRequest } from './information-request.ts';
import { type UnreadableRequest, unreadable } from './open-request.ts';
import type { LinfDeps } from './request-keys.ts';
import { type Opened, open } from './seal.ts';

/** Requests opened at the same time: as many keys are read at once, and as many sealed parts in one call. */
const atOnce = 50;

/** What became of one request: what its family wrote, that it does not open, or nothing when it was erased. */
export type OpenedFamily = Opened<'family'> | UnreadableRequest | undefined;

/**
 * Opens what families wrote, and nothing else of their requests: of many, in few calls. The last day and losses are as
 * for {@link openedRequest}, but that what does not open is said in its place, and keeps no other from being opened.
 * @returns one for each request, in the order given
 */
export async function openFamilies(
  deps: LinfDeps,
  requests: readonly InformationRequest[],
): Promise<OpenedFamily[]> {
  const today = parisDay(deps.now());
  const families: OpenedFamily[] = [];
  for (let start = 0; start < requests.length; start += atOnce) {
    const some = requests.slice(start, start + atOnce);
    const kept = some.filter((request) => isKept(request, today)).map(({ id }) => id);
    const [sealed, keys] = await Promise.all([
      getMany(
        deps.records,
        'sealedRequest',
        kept.map((id) => [id]),
      ),
      Promise.all(kept.map((id) => deps.keys.read(id))),
    ]);
    const found = new Map(kept.map((id, index) => [id, familyOf(keys[index], sealed[index])]));
    families.push(
      ...(await Promise.all(
        some.map((request) =>
          found.has(request.id) ? (found.get(request.id) ?? unreadable(deps, request)) : undefined,
        ),
      )),
    );
  }
  return families;
}

function familyOf(
  key: Uint8Array | undefined,
  sealed: SealedRequest | undefined,
): Opened<'family'> | undefined {
  try {
    return key && sealed && open(key, sealed, 'family');
  } catch {
    return undefined;
  }
}
