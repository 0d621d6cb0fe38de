import type { CafDetail } from '../../../contract/cnaf.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import type { Deps } from '../../../domain/deps.ts';
import { listAll } from '../../../domain/records.ts';
import { agentView } from './agent-view.ts';
import { contactView } from './contact-view.ts';

/** How many past loads of the reference list are shown. */
const shownLoads = 10;

/** A Caf as the Cnaf sees it; undefined when there is none of that code. */
export async function cafView(deps: Deps, code: string): Promise<CafDetail | undefined> {
  const caf = cafByCode(code);
  if (!caf) return undefined;
  const [profile, agents, loads] = await Promise.all([
    deps.records.get('cafProfile', [code]),
    listAll(deps.records, 'accountsOfCaf', { cafCode: code }),
    deps.records.list('referenceLoadsOfCaf', { cafCode: code }, { newestFirst: true, limit: shownLoads }),
  ]);
  return {
    code,
    name: caf.name,
    ...(profile && { contact: contactView(profile) }),
    agents: agents.map(({ record }) => agentView(record)),
    loads: loads.items.map(({ record }) => record),
  };
}
