import type { Account } from '../accounts/account.ts';
import type { Deps } from '../deps.ts';
import { getMany, listAll } from '../records.ts';
import type { CafProfile } from './caf-profile.ts';
import { type Caf, cafs } from './cafs.ts';

/** What the Cnaf sees of a Caf in the list of all: nothing of its partners. */
export interface CafLine {
  caf: Caf;
  profile: CafProfile | undefined;
  /** Agents whose access is open. */
  agents: Account[];
  lastLoadAt: string | undefined;
}

/** The 101 Caf as they stand now, in the order of the departments: two batches by hundred keys, and one query for all agents. */
export async function listCafs(deps: Deps): Promise<CafLine[]> {
  const [profiles, loads, accounts] = await Promise.all([
    getMany(
      deps.records,
      'cafProfile',
      cafs.map(({ code }): [string] => [code]),
    ),
    getMany(
      deps.records,
      'latestLoad',
      cafs.map(({ code }): [string] => [code]),
    ),
    listAll(deps.records, 'accountsOfEveryCaf', {}),
  ]);
  const agents = Map.groupBy(
    accounts.map(({ record }) => record).filter(({ closed }) => !closed),
    ({ cafCode }) => cafCode,
  );
  return cafs.map((caf, index) => ({
    caf,
    profile: profiles[index],
    agents: agents.get(caf.code) ?? [],
    lastLoadAt: loads[index]?.at,
  }));
}
