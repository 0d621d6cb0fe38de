import { afterAll, beforeAll, it } from 'vitest';
import { closeAgentAccess } from '../../contract/cnaf-agents.ts';
import { readAccount } from '../../contract/session.ts';
import type { Account } from '../../domain/accounts/account.ts';
import type { Browser } from '../../tests/functions/browser.ts';
import { openStage, type Stage } from '../../tests/functions/driver.ts';
import { partner } from '../../tests/functions/habilitations.ts';
import { agent, type Somebody } from '../../tests/functions/people.ts';
import { CapacityMeter } from '../use-cases/capacity-meter.ts';
import type { Closings, RequestCost } from './measured.ts';

const rounds = 50;
const agents = 10;
/** Requests under way at once, before, while and after the access is closed. */
const atOnce = 8;

const meter = new CapacityMeter();
let stage: Stage;
let caf: Somebody;
let cnaf: Somebody;
let named: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  cnaf = await agent(stage, 'cnaf-admin');
  named = await partner(stage, caf.browser);
});
afterAll(() => stage.stop());

it('is authorised', async ({ task }) => {
  const requests: RequestCost[] = [];
  for (const [who, { browser }] of Object.entries({
    'a partner agent': named,
    'a Caf agent': caf,
    'the Cnaf': cnaf,
  })) {
    const { reads, unitsRead } = await meter.costOf(() => stage.done(readAccount, { as: browser }));
    requests.push({ who, reads, units: unitsRead });
  }
  task.meta.authorisation = { requests, closings: [await closePartner(), await closeAgents()] };
});

/** Takes the last convention of a partner agent away, as an avenant or an end does, then gives it back. */
async function closePartner(): Promise<Closings> {
  const closings = { who: 'a partner agent', rounds, begunAfter: 0, answeredAfter: 0 };
  for (let round = 0; round < rounds; round += 1) {
    let accesses: Account['accesses'] = [];
    await underRequests(named.browser, closings, async () => {
      ({ accesses } = await replaced((now) => ({ ...now, accesses: [] })));
    });
    await replaced((now) => ({ ...now, accesses }));
    if (!(await isAnswered(named.browser))) throw new Error('The access should be open again');
  }
  return closings;
}

/** Has the Cnaf close the access of agents, one after the other. */
async function closeAgents(): Promise<Closings> {
  const closings = { who: 'a Caf agent', rounds: agents, begunAfter: 0, answeredAfter: 0 };
  for (let round = 0; round < agents; round += 1) {
    const { browser, accountId } = await agent(stage, 'caf-agent', '26');
    const params = { code: '26', accountId };
    await underRequests(browser, closings, () => stage.done(closeAgentAccess, { as: cnaf.browser, params }));
  }
  return closings;
}

/** Closes an access under a stream of requests, and counts what became of those that began afterwards. */
async function underRequests(
  browser: Browser,
  counted: Closings,
  close: () => Promise<unknown>,
): Promise<void> {
  const requests = () => Array.from({ length: atOnce }, () => isAnswered(browser));
  const before = requests();
  await close();
  const after = await Promise.all(requests());
  counted.begunAfter += after.length;
  counted.answeredAfter += after.filter(Boolean).length;
  await Promise.all(before);
}

/** Changes the account as a use case does, under the version seen; gives what it was before. */
async function replaced(change: (account: Account) => Account): Promise<Account> {
  const account = await stage.deps.records.get('account', [named.accountId]);
  if (!account) throw new Error('The partner should have an account');
  const record = { ...change(account), version: account.version + 1 };
  const committed = await stage.deps.records.commit([{ do: 'replace', kind: 'account', record }]);
  if (!committed.ok) throw new Error('Nobody else should touch the account');
  return account;
}

const isAnswered = async (browser: Browser): Promise<boolean> =>
  (await stage.call(readAccount, { as: browser })).status === 200;
