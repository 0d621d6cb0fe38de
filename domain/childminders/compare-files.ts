import { type Change, type ChangeCounts, type ChangeKind, changeOf, changesOfPage } from './changes.ts';
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
  /** The page wanted of one list: after a line. */
  page?: { kind: ChangeKind; after: number } | undefined;
}

export interface Comparison {
  counts: ChangeCounts;
  /** People who exercise access or rectification by this file and did not by the one online: lines. */
  newlyAsked: { right: 'access' | 'rectification'; line: number }[];
  page: Change[];
  more: boolean;
}

/** Lines of newly asked rights that are named: beyond, they are counted by the register alone. */
const mostAsked = 200;

/**
 * What importing a file would change for families, person by person (CSV-05): found again by the agrément number, else
 * by name and address. Files are gone through and not held: memory has some numbers for each person online, sixty bytes,
 * and one page of a list. Undefined when a file is not there.
 */
export async function compareFiles(deps: ReadsDeposits, compared: Compared): Promise<Comparison | undefined> {
  const online = new PeopleOnline();
  const { before, after, page } = compared;
  if (before) {
    const there = await eachPerson(deps, before.file, (person) => {
      const shown = shownOf(person, before.rights);
      if (shown) online.add(person, digestOfShown(shown));
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
  const listed: Change[] = [];
  const list = (kind: ChangeKind, person: StagedPerson): void => {
    if (page?.kind === kind && person.line > page.after && listed.length <= changesOfPage)
      listed.push(changeOf(person));
  };
  /** Of the people changed that are listed, what was shown of each, by the line of the file online. */
  const wanted = new Map<number, { change: Change; after: ShownPerson }>();

  const there = await eachPerson(deps, after.file, (person) => {
    if (person.right || person.masks?.length) {
      counts.rights += 1;
      list('rights', person);
    }
    if (person.right === 'access' || person.right === 'rectification') {
      if (!online.asked(person) && newlyAsked.length < mostAsked) {
        newlyAsked.push({ right: person.right, line: person.line });
      }
    }
    if (person.leftOut) {
      counts.leftOut += 1;
      list('left-out', person);
      return;
    }
    const shown = shownOf(person, after.rights);
    if (!shown) {
      counts.opposed += 1;
      list('opposed', person);
      return;
    }
    counts.after += 1;
    if (after.rights.isNamesake(person)) {
      counts.namesakes += 1;
      list('namesakes', person);
    }
    const known = online.take(person);
    if (!known) {
      counts.added += 1;
      list('added', person);
    } else if (known.shown === digestOfShown(shown)) {
      counts.unchanged += 1;
    } else {
      counts.changed += 1;
      const length = listed.length;
      list('changed', person);
      const change = listed[length];
      if (change) wanted.set(known.line, { change, after: shown });
    }
  });
  if (!there) return undefined;
  counts.removed = counts.before - counts.changed - counts.unchanged;

  if (before && (page?.kind === 'removed' || wanted.size > 0)) {
    await eachPerson(deps, before.file, (person) => {
      const change = wanted.get(person.line);
      const shown = change || page?.kind === 'removed' ? shownOf(person, before.rights) : undefined;
      if (!shown) return;
      if (change) change.change.fields = differences(shown, change.after);
      else if (!online.isTaken(person.line)) list('removed', person);
    });
  }
  return { counts, newlyAsked, page: listed.slice(0, changesOfPage), more: listed.length > changesOfPage };
}

const digestOfShown = (shown: ShownPerson): number => digestOf(JSON.stringify(shown));

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
