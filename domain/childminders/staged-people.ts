import type { FileRight } from './childminder-right.ts';
import { type CouncilFile, councilFileKeys } from './council-file.ts';
import type { Deposits } from './deposits.ts';
import type { StagedPerson } from './staged-person.ts';

/** What is read of the bucket of deposits. */
export type ReadsDeposits = { deposits: Pick<Deposits, 'linesOf'> };

/** A function of people, called for each in turn, with the line as it is written. */
export type SeePerson = (person: StagedPerson, line: string) => void;

/**
 * Goes through the people of a file, one after the other: memory holds one. They were written by us, and parsed then:
 * parsing hundreds of thousands of lines again would cost more than it tells.
 * @returns whether the file was there.
 */
export async function eachPerson(
  { deposits }: ReadsDeposits,
  file: Pick<CouncilFile, 'habilitationId' | 'id'>,
  see: SeePerson,
  among: (line: string) => boolean = () => true,
): Promise<boolean> {
  const lines = await deposits.linesOf(councilFileKeys.people(file));
  if (!lines) return false;
  for await (const line of lines) if (among(line)) see(parsed<StagedPerson>(line), line);
  return true;
}

/** Whether a line may be of somebody who exercises a right, told without parsing it. */
export const statesRight = (line: string): boolean => line.includes('"right"') || line.includes('"masks"');

/**
 * The rights that files stated, as an object of the pointer holds them.
 * @throws Error when it is not there: to go on without would show those who opposed.
 */
export async function readFileRights(
  { deposits }: ReadsDeposits,
  key: string | undefined,
): Promise<FileRight[]> {
  if (key === undefined) return [];
  const lines = await deposits.linesOf(key);
  if (!lines) throw new Error('The rights that files stated are not where they should be');
  const rights: FileRight[] = [];
  for await (const line of lines) rights.push(parsed<FileRight>(line));
  return rights;
}

/** What a line holds. @throws Error that quotes nothing of it, as that of the parser would. */
function parsed<T>(line: string): T {
  try {
    return JSON.parse(line) as T;
  } catch {
    throw new Error('A line that the application wrote is not JSON any more');
  }
}
