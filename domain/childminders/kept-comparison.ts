import * as z from 'zod';
import { revisionOf } from '../directory/canonical-json.ts';
import { ChangeCounts } from './change-counts.ts';
import { type Change, type ChangeKind, changeKinds, changesOfPage } from './changes.ts';
import { type Compared, type Comparison, compareFiles } from './compare-files.ts';
import { type CouncilFile, councilFileKeys } from './council-file.ts';
import type { Department } from './department.ts';
import type { Deposits, PageFile } from './deposits.ts';

/** One more when what is compared changes, or how it is kept: what was kept before is made anew. */
const format = 1;

/** A page of a list: the line of its last one, and where it lies. */
const Page = z.tuple([z.int(), z.int(), z.int()]);
type Page = z.infer<typeof Page>;

/** A comparison as it is kept, in numbers. */
const KeptComparison = z.object({
  /** What was compared: see {@link comparedNow}. */
  of: z.string(),
  counts: ChangeCounts,
  newlyAsked: z.array(z.object({ right: z.enum(['access', 'rectification']), line: z.int() })),
  pages: z.partialRecord(z.enum(changeKinds), z.array(Page)),
});
export type KeptComparison = z.infer<typeof KeptComparison>;

/** What is read of what was kept. */
export type ReadsComparisons = { deposits: Pick<Deposits, 'keysUnder' | 'bytesOf' | 'pageOf'> };
export type KeepsComparisons = {
  deposits: Pick<Deposits, 'linesOf' | 'createPages' | 'openAside' | 'write'>;
};

/**
 * Names what a comparison of a file is made of: its check, the files online, the rights that files stated and those that
 * the Caf recorded. As soon as one of them is another, the name is another.
 */
export const comparedNow = ({ pointers, recorded }: Department, file: CouncilFile): string =>
  revisionOf([format, file.id, file.checked?.at, pointers, recorded]);

/** The comparison that was kept, if it is of what there is now. */
export async function readComparison(
  { deposits }: ReadsComparisons,
  file: CouncilFile,
  now: string,
): Promise<KeptComparison | undefined> {
  const key = councilFileKeys.comparison(file);
  // Asked for as a list: a store that nobody may list refuses what is not there, and roles are watched for refusals.
  const parts = (await deposits.keysUnder(key)).includes(key) ? await deposits.bytesOf(key) : undefined;
  if (!parts) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  const kept = KeptComparison.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  return kept.success && kept.data.of === now ? kept.data : undefined;
}

/**
 * Compares a file with the one online and keeps what was found: the people first, page by page, then the numbers that say
 * where each page lies. Two at once write the same; each page says what it is of, so that nobody takes one of another
 * comparison for it. Undefined when a file is not there.
 */
export async function keepComparison(
  deps: KeepsComparisons,
  file: CouncilFile,
  compared: Compared,
  now: string,
): Promise<KeptComparison | undefined> {
  const pages = new Pages(deps.deposits.createPages(councilFileKeys.changes(file)), now);
  const aside = deps.deposits.openAside();
  let comparison: Comparison | undefined;
  try {
    comparison = await compareFiles(deps, compared, { list: (...one) => pages.list(...one), aside });
  } catch (failure) {
    await pages.file.drop();
    throw failure;
  } finally {
    aside.close();
  }
  if (!comparison) {
    await pages.file.drop();
    return undefined;
  }
  const kept: KeptComparison = { of: now, ...comparison, pages: pages.end() };
  await pages.file.close();
  const bytes = Buffer.from(JSON.stringify(kept));
  await deps.deposits.write(councilFileKeys.comparison(file), bytes, 'application/json');
  return kept;
}

/**
 * The people of a list after a line, a hundred at most, and the line to go on from. Undefined when what was kept was
 * replaced meanwhile.
 */
export async function pageOfComparison(
  { deposits }: ReadsComparisons,
  file: CouncilFile,
  { of, pages }: KeptComparison,
  { kind, after }: { kind: ChangeKind; after: number },
): Promise<{ people: Change[]; next?: number } | undefined> {
  const all = pages[kind] ?? [];
  const at = all.findIndex(([last]) => last > after);
  const page = all[at];
  if (!page) return { people: [] };
  const [last, from, bytes] = page;
  const [head, ...lines] = (await deposits.pageOf(councilFileKeys.changes(file), { from, bytes })) ?? [];
  if (head !== headOf(of, kind)) return undefined;
  const people = lines.map((line) => JSON.parse(line) as Change).filter(({ line }) => line > after);
  return { people, ...(at + 1 < all.length && { next: last }) };
}

const headOf = (of: string, kind: ChangeKind): string => `${of} ${kind}`;

/** People gathered until they fill a page of their list. */
class Pages {
  readonly #gathered = new Map<ChangeKind, string[]>();
  readonly #pages: Partial<Record<ChangeKind, Page[]>> = {};
  readonly file: PageFile;
  readonly #of: string;

  constructor(file: PageFile, of: string) {
    this.file = file;
    this.#of = of;
  }

  list(kind: ChangeKind, change: Change): void {
    const lines = this.#gathered.get(kind) ?? [];
    this.#gathered.set(kind, lines);
    lines.push(JSON.stringify(change));
    if (lines.length === changesOfPage) this.#add(kind, lines, change.line);
  }

  #add(kind: ChangeKind, lines: readonly string[], last: number): void {
    const { from, bytes } = this.file.add([headOf(this.#of, kind), ...lines]);
    this.#gathered.delete(kind);
    const pages = this.#pages[kind] ?? [];
    this.#pages[kind] = pages;
    pages.push([last, from, bytes]);
  }

  /** The pages of each list, those begun included. */
  end(): Partial<Record<ChangeKind, Page[]>> {
    for (const [kind, lines] of this.#gathered) {
      const { line } = JSON.parse(lines.at(-1) ?? '{}') as Change;
      this.#add(kind, lines, line);
    }
    return this.#pages;
  }
}
