import { listRegister as contract } from '../../../contract/rights.ts';
import { done } from '../../../domain/result.ts';
import { listRegister } from '../../../domain/rights/list-register.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { agentNames, timingOf } from './register-line.ts';

export const handler = endpoint(contract, async ({ deps, query, actor }) => {
  const filter = { ...query, mine: query.mine === 'yes' };
  const [{ counts, passed, near, entries }, named] = await Promise.all([
    listRegister(deps, filter, actor),
    agentNames(deps, actor),
  ]);
  return done({
    body: {
      counts,
      passed,
      near,
      entries: entries.map((entry) => ({
        id: entry.id,
        nature: entry.nature,
        channel: entry.channel,
        state: entry.state,
        receivedOn: entry.receivedOn,
        personName: entry.person.name,
        dueOn: entry.limit.dueOn,
        extended: entry.limit.extension !== undefined,
        owner: entry.owner && named(entry.owner),
        ...timingOf(deps, entry),
      })),
    },
  });
});
