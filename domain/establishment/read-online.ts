import type { Actor } from '../actor.ts';
import type { Availability } from '../availability/availability.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { parisDay, parisMidnightAfter } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Versioned } from '../records.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import { done, type Result, refused } from '../result.ts';
import { changedFields } from './fields-to-decide.ts';
import type { HistoryEntry } from './history.ts';
import type { OperatingField } from './operating-information.ts';
import type { Publication } from './publication.ts';

export interface OnlineEstablishment {
  reference: Versioned<ReferenceEstablishment>;
  publication: Publication | undefined;
  availability: Availability | undefined;
  /** The day asked for, in Paris. */
  day: string;
  /** What was online at the end of that day (or is now, for today). */
  operating: HistoryEntry | undefined;
  places: HistoryEntry | undefined;
  /** What each of these replaced. */
  before: { operating: HistoryEntry | undefined; places: HistoryEntry | undefined };
  /** Latest changes of both parts, newest first. */
  history: Change[];
}

/** An entry of the history, with the fields of the operating information in which it differs from the one before. */
type Change = HistoryEntry & { changed: OperatingField[] };

function fieldsChangedBy(entry: HistoryEntry, operating: readonly HistoryEntry[]): OperatingField[] {
  const index = operating.indexOf(entry);
  if (index < 0 || !entry.operating) return [];
  return changedFields(operating[index + 1]?.operating, entry.operating);
}

/** How many changes of each part the Caf is shown. */
const shownChanges = 50;

/** What is online of an establishment of the agent's department, or was on a past day (PUB-04). */
export async function readOnline(
  deps: Deps,
  input: { id: string; day?: string | undefined },
  actor: Actor,
): Promise<Result<OnlineEstablishment, Problem>> {
  if (cafCodeOfEstablishment(input.id) !== actor.cafCode) return refused({ code: 'not-found' });
  const today = parisDay(deps.now());
  // Of a day to come nothing is known but what is online now.
  const day = input.day !== undefined && input.day < today ? input.day : today;
  const key = [input.id] as const;
  const [[reference, publication, availability], operating, places] = await Promise.all([
    deps.records.getAll([
      { kind: 'reference', key },
      { kind: 'publication', key },
      { kind: 'availability', key },
    ]),
    history(deps, input.id, 'operating', day),
    history(deps, input.id, 'availability', day),
  ]);
  if (!reference) return refused({ code: 'not-found' });
  return done({
    reference,
    publication,
    availability,
    day,
    operating: operating[0],
    places: places[0],
    before: { operating: operating[1], places: places[1] },
    history: [...operating, ...places]
      .map((entry) => ({ ...entry, changed: fieldsChangedBy(entry, operating) }))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
  });
}

async function history(
  deps: Deps,
  establishmentId: string,
  part: string,
  day: string,
): Promise<HistoryEntry[]> {
  const before = parisMidnightAfter(day);
  const page = await deps.records.list(
    'historyOfEstablishment',
    { establishmentId, part, before },
    { newestFirst: true, limit: shownChanges },
  );
  return page.items.map((item) => item.record);
}
