import type { Deps } from '../deps.ts';
import { newSecret } from '../identifiers.ts';
import { getMany, listAll, type Records } from '../records.ts';
import type { ChildminderRight, FileRight } from './childminder-right.ts';
import type { Deposits } from './deposits.ts';
import type { ChildminderPointer } from './pointer.ts';
import type { ChildminderPositions } from './positions.ts';
import { type RightsInForce, rightsInForce } from './rights-in-force.ts';
import { type ReadsDeposits, readFileRights } from './staged-people.ts';

/** What use cases on childminders are given: the usual, and the bucket of deposits. */
export type ChildmindersDeps = Deps & { deposits: Deposits };

/** What the table says of a Caf's childminders: which files families see, and the rights that the Caf recorded. */
export interface Department {
  cafCode: string;
  pointers: ChildminderPointer[];
  recorded: ChildminderRight[];
  /** What the search for where addresses are came to, of each council for which it was begun. */
  positions: ChildminderPositions[];
  salt: string | undefined;
}

/** Reads it in one consistent listing. */
export async function departmentOf(deps: { records: Records }, cafCode: string): Promise<Department> {
  const department: Department = { cafCode, pointers: [], recorded: [], positions: [], salt: undefined };
  for (const { kind, record } of await listAll(deps.records, 'childmindersOf', { cafCode })) {
    if (kind === 'childminderPointer') department.pointers.push(record);
    else if (kind === 'childminderRight') department.recorded.push(record);
    else if (kind === 'childminderPositions') department.positions.push(record);
    else department.salt = record.salt;
  }
  return department;
}

/**
 * The departments in which there may be anything of childminders, in two reads instead of one listing each: whatever names
 * a person, an import or a right, makes the salt first, and the salt stays.
 */
export async function departmentsOfChildminders(
  deps: { records: Records },
  cafCodes: readonly string[],
): Promise<string[]> {
  const salts = await getMany(
    deps.records,
    'childminderSalt',
    cafCodes.map((cafCode) => [cafCode] as const),
  );
  return cafCodes.filter((_, index) => salts[index] !== undefined);
}

/** The salt of a Caf, made the first time that it is asked for. */
export async function saltOf(
  deps: Pick<Deps, 'records' | 'random'>,
  { cafCode, salt }: Department,
): Promise<string> {
  if (salt !== undefined) return salt;
  const record = { cafCode, salt: newSecret(deps.random), version: 1 };
  const made = await deps.records.commit([{ do: 'create', kind: 'childminderSalt', record }]);
  const kept = made.ok ? record : await deps.records.get('childminderSalt', [cafCode]);
  if (!kept) throw new Error('The salt of a Caf is neither to be made nor there');
  return kept.salt;
}

/** The rights that files stated, of every council of the Caf: those of a convention that ended included. */
export async function rightsOfFiles(deps: ReadsDeposits, { pointers }: Department): Promise<FileRight[]> {
  const lists = await Promise.all(pointers.map(({ rightsKey }) => readFileRights(deps, rightsKey)));
  return lists.flat();
}

/** Every right that holds in the department, whoever stated it, with others that are about to. */
export const rightsHolding = (
  salt: string,
  { recorded }: Department,
  ofFiles: readonly FileRight[],
): RightsInForce => rightsInForce(salt, [...ofFiles, ...recorded]);
