import { revisionOf } from '../directory/canonical-json.ts';
import { isTooFar, type Position } from '../establishment/position.ts';
import { newSortableId } from '../identifiers.ts';
import { addDays, parisDay } from '../paris-day.ts';
import { type Centres, holds } from '../territory/centres.ts';
import type { AddressFinder, AddressToLocate } from '../territory/geocoder.ts';
import {
  type ChildmindersDeps,
  type Department,
  departmentOf,
  departmentsOfChildminders,
  rightsHolding,
  rightsOfFiles,
} from './department.ts';
import type { ChildminderPointer } from './pointer.ts';
import {
  addressMarkOf,
  type ChildminderPositions,
  type FoundAddresses,
  positionsFolder,
  readPositions,
  versionInKey,
  writePositions,
} from './positions.ts';
import { shownAddressOf } from './shown.ts';
import { eachPerson } from './staged-people.ts';
import type { StagedPerson } from './staged-person.ts';

type LocateDeps = ChildmindersDeps & { finder: AddressFinder; centres: () => Promise<Centres> };

/** Addresses that one run asks about of one council: what it holds in memory. The next runs do the rest. */
const mostPerRun = 10_000;
/** An address that the geocoder did not know is asked about again with a later file: its own sources grow every week. */
const unknownForDays = 30;
/** Questions in a row without an answer after which a run gives up. */
const mostSilences = 2;

const minute = 60_000;
/** Minutes after which it is asked again, doubled each time, and at most. */
const [firstWait, longestWait] = [10, 6 * 60];

/** What became of one run over a department. */
interface LocatedDepartment {
  asked: number;
  located: number;
  /** Councils of which addresses are left to be asked about: there was no time for more. */
  unfinished: number;
  /** Councils of which the geocoder said nothing, with how many runs in a row it did so. */
  silences: number[];
}

/**
 * Finds where the childminders of a department work whom families are shown: what is asked is the address that they are
 * shown at, once however many share it, and of nobody who is left out, opposed or hid it. What was found stays from one
 * file to the next under the mark of the address. Questions go by batches, each kept as soon as it is answered: a run
 * cut short anywhere is taken up by the next, which asks about none of them twice. Once all are answered, or the
 * geocoder is silent, what was found is named by one record, beside the pointer: what families search is made anew of
 * it, once. A silence changes nothing else, and is tried again later and later.
 * @param until when no further question may begin, in the milliseconds of `deps.now`
 */
export async function locateChildminders(
  deps: LocateDeps,
  cafCode: string,
  until: number,
): Promise<LocatedDepartment> {
  const outcome: LocatedDepartment = { asked: 0, located: 0, unfinished: 0, silences: [] };
  const department = await departmentOf(deps, cafCode);
  for (const { pointer, before, seen } of dueIn(department, deps.now())) {
    if (deps.now().getTime() >= until) {
      outcome.unfinished += 1;
      continue;
    }
    await locateCouncil(deps, department, { pointer, before, seen, until }, outcome);
    // Whoever does not answer about one is not asked about the others.
    if (outcome.silences.length > 0) break;
  }
  return outcome;
}

/** The departments in which there may be something to look for: nearly always none. */
export async function departmentsToLocate(
  deps: Pick<LocateDeps, 'records' | 'now'>,
  cafCodes: readonly string[],
): Promise<string[]> {
  const begun = await departmentsOfChildminders(deps, cafCodes);
  const departments = await Promise.all(begun.map((cafCode) => departmentOf(deps, cafCode)));
  const now = deps.now();
  return departments.flatMap((one) => (dueIn(one, now).length > 0 ? [one.cafCode] : []));
}

/**
 * The councils online for which nothing was looked for yet, or in another state of the department, or of which addresses
 * are left without an answer, once it is time to ask again.
 */
function dueIn({ pointers, recorded, positions }: Department, now: Date): Omit<CouncilSearch, 'until'>[] {
  const seen = revisionOf([...pointers, ...recorded]);
  return pointers.flatMap((pointer) => {
    if (!pointer.current || pointer.withdrawn) return [];
    const before = positions.find((one) => one.habilitationId === pointer.habilitationId);
    if (before?.notBefore !== undefined && now.toISOString() < before.notBefore) return [];
    const isDone = before && before.seen === seen && before.pending === 0;
    return isDone ? [] : [{ pointer, before, seen }];
  });
}

interface CouncilSearch {
  pointer: ChildminderPointer;
  before: ChildminderPositions | undefined;
  seen: string;
  until: number;
}

async function locateCouncil(
  deps: LocateDeps,
  department: Department,
  { pointer, before, seen, until }: CouncilSearch,
  outcome: LocatedDepartment,
): Promise<void> {
  const { habilitationId, cafCode } = pointer;
  const version = (before?.version ?? 0) + 1;
  const folder = positionsFolder(habilitationId);
  const newKey = () => `${folder}${version}-${newSortableId(deps.random, deps.now())}.ndjson.gz`;
  const parts = (await deps.deposits.keysUnder(folder)).filter((key) => versionInKey(key) === version);
  const found = await readPositions(deps, [...(before?.key ? [before.key] : []), ...parts]);
  const { wanted, toAsk, more, known } = await addressesOf(deps, department, pointer, found);

  const centres = await deps.centres();
  const today = parisDay(deps.now());
  let silences = 0;
  // A question that is not answered is asked in smaller pieces the next time, lest one address keep the others waiting.
  const size = Math.max(1, Math.floor(deps.finder.most / 2 ** (before?.pending ? before.attempts : 0)));
  const isAlone = size === 1 && deps.finder.most > 1;
  const batches = inBatches([...toAsk], size);
  let asked = 0;
  for (const batch of batches) {
    if (deps.now().getTime() >= until || silences >= mostSilences) break;
    const places = await deps.finder.locateAll(batch.map(([, address]) => address));
    asked += 1;
    // Asked about alone at last, and still not answered while another is: it is one that the geocoder cannot take.
    const isRefused = !places && isAlone && known && (await deps.finder.locateAll([known])) !== undefined;
    const otherwise = isRefused ? 'unknown' : 'unanswered';
    silences = places || isRefused ? 0 : silences + 1;
    const answered: FoundAddresses = new Map();
    for (const [index, [mark, address]] of batch.entries()) {
      const place = places?.[index] ?? otherwise;
      if (place === 'unanswered') continue;
      const position = place !== 'unknown' && isInPlace(place, address, cafCode, centres) ? place : undefined;
      answered.set(mark, { address: mark, ...(position && { position }), askedOn: today });
      toAsk.delete(mark);
      outcome.asked += 1;
      if (position) outcome.located += 1;
    }
    for (const [mark, one] of answered) found.set(mark, one);
    if (answered.size > 0) {
      const part = newKey();
      await writePositions(deps, part, answered.values());
      parts.push(part);
    }
  }

  const isCut = silences < mostSilences && (more || asked < batches.length);
  if (isCut) {
    outcome.unfinished += 1;
    return;
  }
  const pending = toAsk.size;
  const kept = new Map([...found].filter(([mark]) => wanted.has(mark)));
  const isSame = parts.length === 0 && kept.size === found.size;
  const key = isSame ? before?.key : newKey();
  if (!isSame && key) await writePositions(deps, key, kept.values());
  const attempts = pending > 0 ? (before?.attempts ?? 0) + 1 : 0;
  const located = [...kept.values()].filter(({ position }) => position).length;
  const now = deps.now();
  const record: ChildminderPositions = {
    cafCode,
    habilitationId,
    ...(key && { key }),
    seen,
    located,
    unknown: kept.size - located,
    pending,
    attempts,
    ...(pending > 0 && { notBefore: new Date(now.getTime() + waitOf(attempts)).toISOString() }),
    at: now.toISOString(),
    version,
  };
  const { ok } = await deps.records.commit([
    before
      ? { do: 'replace', kind: 'childminderPositions', record }
      : { do: 'create', kind: 'childminderPositions', record },
    // Not over a convention that ended meanwhile, after which nothing may be left.
    {
      do: 'check',
      kind: 'childminderPointer',
      key: [cafCode, habilitationId],
      version: pointer.version,
    },
  ]);
  // Overtaken by an import: the next run looks at its file, and finds the answers of this one.
  if (!ok) outcome.unfinished += 1;
  else await deps.deposits.erase(parts);
  if (pending > 0) outcome.silences.push(attempts);
}

const waitOf = (attempts: number): number => Math.min(firstWait * 2 ** (attempts - 1), longestWait) * minute;

/**
 * What to keep and what to ask, by mark: the addresses shown of the file online; and of the one before, what is known
 * already, so that it is there when the file is rolled back to.
 */
async function addressesOf(
  deps: LocateDeps,
  department: Department,
  { habilitationId, current, previous }: ChildminderPointer,
  found: FoundAddresses,
) {
  const { salt } = department;
  const wanted = new Set<string>();
  const toAsk = new Map<string, AddressToLocate>();
  let more = false;
  /** One that was found before, to tell a geocoder that is down from one that cannot take an address. */
  let known: AddressToLocate | undefined;
  if (salt === undefined) return { wanted, toAsk, more, known };
  const rights = rightsHolding(salt, department, await rightsOfFiles(deps, department));
  const today = parisDay(deps.now());
  const askAgain = addDays(today, -unknownForDays);
  const see = (person: StagedPerson, online: boolean): void => {
    if (person.agrementEndsOn !== undefined && person.agrementEndsOn < today) return;
    const address = shownAddressOf(person, rights);
    if (!address || (person.position && address.street === person.street)) return;
    const mark = addressMarkOf(salt, address);
    const before = found.get(mark);
    if (before) wanted.add(mark);
    if (before?.position) known ??= address;
    if (!online || before?.position || (before && before.askedOn > askAgain)) return;
    wanted.add(mark);
    if (toAsk.has(mark)) return;
    if (toAsk.size < mostPerRun) toAsk.set(mark, address);
    else more = true;
  };
  for (const [file, online] of [[current, true] as const, [previous, false] as const]) {
    if (!file) continue;
    const there = await eachPerson(deps, { habilitationId, id: file.fileId }, (one) => see(one, online));
    if (!there && online) throw new Error('The file that is online is not in the bucket of deposits');
  }
  return { wanted, toAsk, more, known };
}

/** Whether a find may be the address: near enough to the centre of its commune, and where searches look for it. */
function isInPlace(
  position: Position,
  { communeCode = '' }: AddressToLocate,
  cafCode: string,
  { byCode, boxes }: Centres,
): boolean {
  const box = boxes.get(cafCode);
  return (!box || holds(box, position)) && !isTooFar(position, byCode.get(communeCode));
}

function inBatches<T>(all: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < all.length; start += size) batches.push(all.slice(start, start + size));
  return batches;
}
