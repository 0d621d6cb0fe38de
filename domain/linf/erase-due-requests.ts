import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import { isKept } from './deadlines.ts';
import { eraseRequests } from './erase-requests.ts';
import type { LinfDeps } from './request-keys.ts';

/** Requests held in memory at once: what one call to destroy keys takes, and some fifty transactions. */
const pageLimit = 1000;

export interface ErasedDue {
  erased: number;
  /** Whether time ran out before all that is due was erased: the next run goes on from there. */
  more: boolean;
}

/**
 * Erases the requests whose six months are over (LIN-07, S1 art. 2), and finishes the withdrawals that were cut short,
 * page after page, in bounded memory, until none is left or `mayGoOn` says no. A run that was cut short, missed or doubled does no harm: what is gone is gone, what is left
 * is due still.
 */
export async function eraseDueRequests(
  deps: LinfDeps,
  mayGoOn: () => boolean = () => true,
): Promise<ErasedDue> {
  const through = parisDay(deps.now());
  let erased = 0;
  for (const retrieved of [false, true]) {
    let after: string | undefined;
    do {
      if (!mayGoOn()) return { erased, more: true };
      const page = await deps.records.list(
        'requestsToErase',
        { through, retrieved },
        { limit: pageLimit, after },
      );
      // The index is a little late at times: what it says is due is looked at once more.
      const due = page.items.map(({ record }) => record).filter((one) => !isKept(one, through));
      erased += (await eraseRequests(deps, due, 'six-months')).length;
      after = page.next;
    } while (after !== undefined);
  }
  return { erased, more: false };
}

/**
 * Erases all that an information place was sent, at the end of its convention (AVN-06, S1 art. 2). Done again it finds
 * nothing left. Cut short, the convention's calendar does it again until it is done; in between nobody of the place can
 * read a line, for the convention is over, and no request can be added, for its sending holds to a convention in force.
 */
export async function eraseAllOf(deps: LinfDeps, habilitationId: string): Promise<void> {
  const held = async () => {
    const listed = await listAll(deps.records, 'informationRequestsOf', { habilitationId });
    return listed.map(({ record }) => record);
  };
  await eraseRequests(deps, await held(), 'convention-ended');
  // Nothing is attested to be destroyed while anything is left.
  if ((await held()).length > 0) throw new Error(`Requests to ${habilitationId} are left to erase`);
}
