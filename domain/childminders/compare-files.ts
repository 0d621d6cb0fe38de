import type { Aside } from './aside.ts';
import type { ChangeCounts } from './change-counts.ts';
import { type Change, type ChangeKind, changeOf } from './changes.ts';
import type { CouncilFile } from './council-file.ts';
import { digestOf, PeopleOnline } from './people-online.ts';
import { isHidden, type RightsInForce } from './rights-in-force.ts';
import { type ShownPerson, shownOf } from './shown.ts';
import { eachPerson, type ReadsDeposits } from './staged-people.ts';
import type { StagedPerson } from './staged-person.ts';

type FileRef = Pick<CouncilFile, 'habilitationId' | 'id'>;

export interface Compared {
  /** The file online, with the rights that hold now; absent when none is. */
  before?: { file: FileRef; rights: RightsInForce } | undefined;
  /** The file to import, with the rights that would hold then. */
  after: { file: FileRef; rights: RightsInForce };
}

export interface Comparison {
  counts: ChangeCounts;
  /** People who exercise access or rectification by this file and did not by the one online: lines. */
  newlyAsked: { right: 'access' | 'rectification'; line: number }[];
}

/** Whoever wants the people too, each list in the order of lines, and where to put aside those online meanwhile. */
export interface Lists {
  list(kind: ChangeKind, change: Change): void;
  aside: Aside;
}

/** Lines of newly asked rights that are named: beyond, they are counted by the register alone. */
const mostAsked = 200;

/**
 * What importing a file would change for families, person by person (CSV-05): found again by the agrément number, else
 * by name and address. Files are gone through and not held: memory has some numbers for each person online, sixty bytes;
 * their lines lie aside for the lists. Undefined when a file is not there.
 */
export async function compareFiles(
  deps: ReadsDeposits,
  { before, after }: Compared,
  lists?: Lists,
): Promise<Comparison | undefined> {
  const online = new PeopleOnline();
  if (before) {
    const there = await eachPerson(deps, before.file, (person, line) => {
      const shown = shownOf(person, before.rights);
      if (shown) {
        online.add(person, digestOf(JSON.stringify(shown)));
        lists?.aside.put(line);
      }
      if (person.right === 'access' || person.right === 'rectification') online.asks(person);
    });
    if (!there) return undefined;
  }
  const counts: ChangeCounts = {
    before: online.count,
    after: 0,
    added: 0,
    changed: 0,
    removed: 0,
    unchanged: 0,
    opposed: 0,
    rights: 0,
    leftOut: 0,
    namesakes: 0,
  };
  const newlyAsked: Comparison['newlyAsked'] = [];

  const there = await eachPerson(deps, after.file, (person) => {
    if (person.right || person.masks?.length) {
      counts.rights += 1;
      lists?.list('rights', changeOf(person));
    }
    if (person.right === 'access' || person.right === 'rectification') {
      if (!online.asked(person) && newlyAsked.length < mostAsked) {
        newlyAsked.push({ right: person.right, line: person.line });
      }
    }
    if (person.leftOut) {
      counts.leftOut += 1;
      lists?.list('left-out', changeOf(person));
      return;
    }
    const shown = shownOf(person, after.rights);
    if (!shown) {
      counts.opposed += 1;
      lists?.list('opposed', changeOf(person));
      return;
    }
    counts.after += 1;
    if (after.rights.isNamesake(person)) {
      counts.namesakes += 1;
      lists?.list('namesakes', changeOf(person));
    }
    const known = online.take(person);
    if (!known) {
      counts.added += 1;
      lists?.list('added', changeOf(person));
    } else if (known.shown === digestOf(JSON.stringify(shown))) {
      counts.unchanged += 1;
    } else {
      counts.changed += 1;
      const was = lists && before && shownOf(putAside(lists, known.place), before.rights);
      if (was) lists.list('changed', changeOf(person, { fields: differences(was, shown) }));
    }
  });
  if (!there) return undefined;
  counts.removed = counts.before - counts.changed - counts.unchanged;

  if (lists && counts.removed > 0) {
    for (let place = 0; place < online.count; place += 1) {
      if (!online.isTaken(place)) lists.list('removed', changeOf(putAside(lists, place)));
    }
  }
  return { counts, newlyAsked };
}

const putAside = ({ aside }: Lists, place: number): StagedPerson =>
  JSON.parse(aside.textAt(place)) as StagedPerson;

function differences(before: ShownPerson, after: ShownPerson): NonNullable<Change['fields']> {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ShownPerson)[];
  return fields.flatMap((field) => {
    const [was, is] = [before[field], after[field]].map((value) => value?.toString());
    if (was === is) return [];
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

/** Whether a person of a file is shown, for those who look somebody up. */
export const isShown = (person: StagedPerson, rights: RightsInForce): boolean =>
  !person.leftOut && !isHidden(person, rights.of(person));
