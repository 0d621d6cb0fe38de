import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { listAgents, resetAgentFactor, resetColleagueFactor } from '../../../contract/agents.ts';
import { listRequests, readRequest } from '../../../contract/caf.ts';
import { assignRequest, changeNote } from '../../../contract/caf-instruction.ts';
import type { Operation } from '../../../contract/operation.ts';
import { readAccount } from '../../../contract/session.ts';
import { postMessage, postReply, readPublicThread, readThread } from '../../../contract/threads.ts';
import { mailsTo } from '../../engines.ts';
import { openStage, type Stage } from '../driver.ts';
import { habilitation, listedEstablishment, newRequest, withProfile } from '../habilitations.ts';
import { inTalks, messageSecretsMailedTo } from '../messages.ts';
import { agent, type Somebody } from '../people.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
let colleague: Somebody;
let cnaf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
  cnaf = await agent(stage, 'cnaf-admin');
  await withProfile(stage, caf.browser);
});
afterAll(() => stage.stop());

/** Subjects of the mails to an address: which ones came, whatever their number. */
const subjects = async (email: string) =>
  [...new Set((await mailsTo(email)).map(({ subject }) => subject))].sort();

/** A case that waits to be looked at, all of its mails gone. */
async function waiting() {
  const one = newRequest(stage, [await listedEstablishment(stage)]);
  const request = { ...one, persons: one.persons.slice(0, 1) };
  const sent = await habilitation(stage, caf.browser, 'submitted', request);
  await stage.react();
  return sent;
}

/** What an agent changes of a case, without a word to anybody. */
const onCase = (op: Operation, change: () => object): Scenario => ({
  prepare: async () => {
    const { id, version } = await waiting();
    const params = { id };
    const call = { as: caf.browser, params, body: { version, ...change() }, commandId: randomUUID() };
    return {
      act: () => stage.done(op, call),
      look: async () => {
        const { assignee, note, state } = await stage.done(readRequest, { as: colleague.browser, params });
        return { assignee, note, state };
      },
      again: nothingElse,
    };
  },
});

const said = async (id: string) => {
  const { messages, unread } = await stage.done(readThread, { as: caf.browser, params: { id } });
  return { messages: messages.map(({ by, text }) => [by, text]), unread };
};
const unreadInQueue = async (id: string) =>
  (await stage.done(listRequests, { as: caf.browser, query: {} })).requests.find((one) => one.id === id)
    ?.unread;

/** The second factor of an agent, reset by somebody else. */
const reset = (op: Operation, by: () => Somebody): Scenario => ({
  prepare: async () => {
    const lost = await agent(stage, 'caf-agent', '26');
    const params = { accountId: lost.accountId };
    const call = { as: by().browser, params, commandId: randomUUID() };
    return {
      act: () => stage.done(op, call),
      look: async () => {
        const { agents } = await stage.done(listAgents, { as: caf.browser });
        return {
          session: (await stage.call(readAccount, { as: lost.browser })).status,
          factor: agents.find(({ accountId }) => accountId === lost.accountId)?.secondFactor,
          told: await subjects(lost.email),
        };
      },
    };
  },
});

const scenarios: Record<string, Scenario> = {
  'ACT-01 the assignment of a request': onCase(assignRequest, () => ({ assignee: colleague.accountId })),
  'ACT-01 an internal note': onCase(changeNote, () => ({ note: 'Rappeler lundi.' })),
  'ACT-02 the first message of the Caf': {
    prepare: async () => {
      const { id, request } = await waiting();
      const body = { text: 'Qui signera ?' };
      const call = { as: caf.browser, params: { id }, body, commandId: randomUUID() };
      return {
        act: () => stage.done(postMessage, call),
        look: async () => {
          // Cut short after it left, the mail leaves again: its last link opens what was said once.
          const [secret = ''] = await messageSecretsMailedTo(request.provider.email);
          const { messages } = await stage.done(readPublicThread, { body: { secret } });
          return { ...(await said(id)), read: messages.length, told: await subjects(request.provider.email) };
        },
      };
    },
  },
  'ACT-02 an answer to it': {
    prepare: async () => {
      const { id, secret } = await inTalks(stage, caf.browser);
      const call = { body: { secret, text: 'Sa présidente.' }, commandId: randomUUID() };
      return {
        act: () => stage.done(postReply, call),
        look: async () => ({ ...(await said(id)), inQueue: await unreadInQueue(id) }),
      };
    },
  },
  'CTL-01 the reset of a second factor by a colleague': reset(resetColleagueFactor, () => caf),
  'CTL-01 the reset of a second factor by the Cnaf': reset(resetAgentFactor, () => cnaf),
};

describe('a crash at every step of', () => {
  it.each(Object.entries(scenarios))(
    '%s ends as if nothing had crashed',
    async (_, scenario) => {
      await crashEverywhere(stage, scenario);
    },
    120_000,
  );
});
