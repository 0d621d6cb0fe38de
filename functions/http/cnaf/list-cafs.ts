import { listCafs as contract } from '../../../contract/cnaf-cafs.ts';
import { isImporter } from '../../../domain/caf/importer.ts';
import { listCafs } from '../../../domain/caf/list-cafs.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { contactView } from './contact-view.ts';

export const handler = endpoint(contract, async ({ deps }) => {
  const lines = await listCafs(deps);
  const cafs = lines.map(({ caf, profile, agents, lastLoadAt }) => ({
    code: caf.code,
    name: caf.name,
    seat: caf.seat,
    ...(profile && { contact: contactView(profile) }),
    agents: agents.length,
    importers: agents.filter(isImporter).length,
    lastLoadAt,
  }));
  return done({ body: { cafs } });
});
