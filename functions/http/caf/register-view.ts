import type * as z from 'zod';
import type { RegisterDetail } from '../../../contract/rights.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { RegisterEntry } from '../../../domain/rights/register-entry.ts';
import { agentNames, timingOf } from './register-line.ts';

/** An entry as its Caf reads it, with the names of people and of what it is about. */
export async function registerView(
  deps: Deps,
  entry: RegisterEntry,
  actor: Actor,
): Promise<z.input<typeof RegisterDetail>> {
  const { accountId, habilitationId, establishmentId } = entry.about;
  const [named, account, habilitation, establishment] = await Promise.all([
    agentNames(deps, actor),
    accountId && deps.records.get('account', [accountId]),
    habilitationId && deps.records.get('habilitation', [habilitationId]),
    establishmentId && deps.records.get('reference', [establishmentId]),
  ]);
  return {
    ...entry,
    owner: entry.owner && named(entry.owner),
    steps: entry.steps.map(({ by, ...step }) => (by === 'person' ? step : { ...step, by: named(by) })),
    aboutNames: {
      ...(account && { account: `${account.firstName} ${account.lastName}` }),
      ...(habilitation && { habilitation: habilitation.provider.name }),
      ...(establishment && { establishment: establishment.name }),
    },
    ...timingOf(deps, entry),
  };
}
