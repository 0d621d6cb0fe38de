import { type Change, type ChangeCounts, type ChangeKind, changeOf, changesOfPage } from './changes.ts';
import type { CouncilFile } from './council-file.ts';
import { foldedAddress, foldedName, foldedNumber } from './identity-key.ts';
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
 * by name and address. Files are gone through and not held: memory has a key and a number for each person online, some
 * hundred bytes, and one page of a list. Undefined when a file is not there.
 */
export async function compareFiles(deps: ReadsDeposits, compared: Compared): Promise<Comparison | undefined> {
  const online = onlinePeople();
  const { before, after, page } = compared;
  if (before) {
    const there = await eachPerson(deps, before.file, (person) => {
      const shown = shownOf(person, before.rights);
      if (shown) online.add(person, digestOf(shown));
      if (person.right === 'access' || person.right === 'rectification') online.asks(person);
    });
    if (!there) return undefined;
  }
  const counts: ChangeCounts = {
    before: online.count(),
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
    } else if (known.digest === digestOf(shown)) {
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
      else if (!online.taken(person.line)) list('removed', person);
    });
  }
  return { counts, newlyAsked, page: listed.slice(0, changesOfPage), more: listed.length > changesOfPage };
}

/** People online by what they are found again by. */
function onlinePeople() {
  const byNumber = new Map<string, number>();
  const byAddress = new Map<string, number>();
  const digests: number[] = [];
  const lines: number[] = [];
  const left = new Set<number>();
  const lineTaken = new Set<number>();
  const asking = new Set<string>();
  const numberOf = ({ agrementNumber }: StagedPerson) => foldedNumber(agrementNumber ?? '');
  const addressOf = (person: StagedPerson) =>
    `${foldedName(person)}|${foldedAddress(person) ?? person.communeCode}`;
  return {
    add(person: StagedPerson, digest: number): void {
      const place = digests.push(digest) - 1;
      lines.push(person.line);
      const number = numberOf(person);
      if (number !== '') byNumber.set(number, place);
      byAddress.set(addressOf(person), place);
      left.add(place);
    },
    count: () => digests.length,
    /** Finds a person again, once. */
    take(person: StagedPerson): { line: number; digest: number } | undefined {
      const number = numberOf(person);
      const found = [number === '' ? undefined : byNumber.get(number), byAddress.get(addressOf(person))].find(
        (place) => place !== undefined && left.has(place),
      );
      if (found === undefined) return undefined;
      left.delete(found);
      const line = lines[found] ?? 0;
      lineTaken.add(line);
      return { line, digest: digests[found] ?? 0 };
    },
    taken: (line: number) => lineTaken.has(line),
    asks: (person: StagedPerson) => asking.add(`${person.right}|${addressOf(person)}`),
    asked: (person: StagedPerson) => asking.has(`${person.right}|${addressOf(person)}`),
  };
}

/** Fifty-two bits of what is shown: two people that differ and have one digest are not to be met. */
function digestOf(shown: ShownPerson): number {
  const text = JSON.stringify(shown);
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x27d4eb2f);
    low = Math.imul(low ^ code, 0x165667b1);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ low;
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35) ^ high;
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
}

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
