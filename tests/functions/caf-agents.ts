import { closeAgentAccess, recordImporter } from '../../contract/cnaf-agents.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { agent, newAccount, type Somebody } from './people.ts';

/** A director's decision of long ago, whatever the clock of the machine says. */
export const decision = { decidedOn: '2024-01-08', decidedBy: 'Hélène Aubrac', reference: 'DIR-2024-3' };

type Params = Record<'code' | 'accountId', string>;

/** A new agent of the Drôme who has never signed in. */
export async function ofNewAgent(stage: Stage): Promise<{ params: Params; email: string }> {
  const { accountId, email } = await newAccount(stage, 'caf-agent', '26');
  return { params: { code: '26', accountId }, email };
}

/** The same, whom the director habilitated to import. */
export async function importer(stage: Stage, cnaf: Browser): Promise<{ params: Params; email: string }> {
  const one = await ofNewAgent(stage);
  await stage.done(recordImporter, { as: cnaf, params: one.params, body: decision });
  return one;
}

/** An agent who had a password and a session, and has left the Caf. */
export async function closedAgent(stage: Stage, cnaf: Browser): Promise<Somebody & { params: Params }> {
  const one = await agent(stage, 'caf-agent', '26');
  const params = { code: '26', accountId: one.accountId };
  await stage.done(closeAgentAccess, { as: cnaf, params });
  return { ...one, params };
}
