import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createCafAgent, readCaf } from '../../../contract/cnaf.ts';
import {
  closeAgentAccess,
  endImporter,
  recordImporter,
  reopenAgentAccess,
} from '../../../contract/cnaf-agents.ts';
import {
  beginSecondFactor,
  changePassword,
  choosePassword,
  confirmSecondFactor,
  readAccount,
  signIn,
  signOut,
} from '../../../contract/session.ts';
import { codeOf, mailsTo } from '../../engines.ts';
import { Browser } from '../browser.ts';
import { closedAgent, decision, importer, ofNewAgent } from '../caf-agents.ts';
import { openStage, type Stage } from '../driver.ts';
import { nextNumber } from '../habilitations.ts';
import { askForPassword } from '../lost-password.ts';
import { agent, enrolling, newAccount, passwordsMailedTo, type Somebody, signedIn } from '../people.ts';
import { crashEverywhere, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let cnaf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  cnaf = await agent(stage, 'cnaf-admin');
});
afterAll(() => stage.stop());

/** What each password leads to, in the order given. */
async function whereTheyLead(email: string, passwords: readonly string[]): Promise<string[]> {
  const steps: string[] = [];
  for (const password of passwords) {
    const { document, problem } = await stage.call(signIn, { body: { email, password } });
    steps.push(document?.step ?? String(problem?.code));
  }
  return steps;
}

/** The last password mailed leads to the choice of another; those before it, to nothing. */
async function onlyTheLastWorks(email: string): Promise<{ last: unknown; earlierThatWork: number }> {
  const [last, ...earlier] = await whereTheyLead(email, await passwordsMailedTo(email));
  return { last, earlierThatWork: earlier.filter((step) => step === 'choose-password').length };
}

/** Subjects of the mails that an agent got, each once: cut short after it left, a mail leaves again. */
const told = async (email: string) =>
  [...new Set((await mailsTo(email)).map(({ subject }) => subject))].sort();

/** Somebody whose first password was mailed. */
async function invited() {
  const account = await newAccount(stage, 'caf-agent', '26');
  await stage.react();
  const [received = ''] = await passwordsMailedTo(account.email);
  return { ...account, received };
}

const scenarios: Record<string, Scenario> = {
  'ACT-05 the making of a Caf agent’s account': {
    prepare: async () => {
      const email = `alix${nextNumber()}@${stage.tag}.caf.example`;
      const body = { firstName: 'Alix', lastName: 'Bernard', email };
      const commandId = randomUUID();
      const call = { as: cnaf.browser, params: { code: '26' }, body, commandId };
      return {
        act: () => stage.done(createCafAgent, call),
        look: async () => {
          const { agents } = await stage.done(readCaf, { as: cnaf.browser, params: { code: '26' } });
          return {
            ...(await onlyTheLastWorks(email)),
            access: agents.find((one) => one.email === email)?.access,
          };
        },
      };
    },
  },
  'S4 art. 5 the habilitation of an agent to import': {
    prepare: async () => {
      const { params, email } = await ofNewAgent(stage);
      await stage.react();
      const call = { as: cnaf.browser, params, body: decision, commandId: randomUUID() };
      return { act: () => stage.done(recordImporter, call), look: () => told(email) };
    },
  },
  'S4 art. 5 the end of an habilitation to import': {
    prepare: async () => {
      const { params, email } = await importer(stage, cnaf.browser);
      await stage.react();
      const body = { endedOn: '2024-02-01' };
      const call = { as: cnaf.browser, params, body, commandId: randomUUID() };
      return { act: () => stage.done(endImporter, call), look: () => told(email) };
    },
  },
  'ACT-07 the closing of an agent’s access': {
    prepare: async () => {
      const one = await agent(stage, 'caf-agent', '26');
      const params = { code: '26', accountId: one.accountId };
      const call = { as: cnaf.browser, params, commandId: randomUUID() };
      return {
        act: () => stage.done(closeAgentAccess, call),
        look: async () => ({
          session: (await stage.call(readAccount, { as: one.browser })).status,
          steps: await whereTheyLead(one.email, [one.password]),
        }),
      };
    },
  },
  'PWD-02 the reopening of an agent’s access': {
    prepare: async () => {
      const { email, password, params } = await closedAgent(stage, cnaf.browser);
      const call = { as: cnaf.browser, params, commandId: randomUUID() };
      return {
        act: () => stage.done(reopenAgentAccess, call),
        look: async () => ({
          ...(await onlyTheLastWorks(email)),
          personal: await whereTheyLead(email, [password]),
        }),
      };
    },
  },
  'PWD-03 the first sign-in': {
    prepare: async () => {
      const { email, received } = await invited();
      const browser = new Browser();
      const commandId = randomUUID();
      return {
        act: () => stage.done(signIn, { as: browser, body: { email, password: received }, commandId }),
        look: () => onlyTheLastWorks(email),
      };
    },
  },
  'PWD-03 the choice of a password': {
    prepare: async () => {
      const { email, received } = await invited();
      const opened = await stage.done(signIn, { body: { email, password: received } });
      const challenge = opened.step === 'choose-password' ? opened.challenge : '';
      const browser = new Browser();
      const body = { email, challenge, password: 'à moi désormais' };
      const commandId = randomUUID();
      return {
        act: () => stage.done(choosePassword, { as: browser, body, commandId }),
        look: async () => ({
          session: (await stage.call(readAccount, { as: browser })).status,
          steps: await whereTheyLead(email, ['à moi désormais', received]),
        }),
      };
    },
  },
  'PWD-01 a sign-in with its code': {
    prepare: async () => {
      const { email, password } = await agent(stage, 'caf-agent', '26');
      let browser = new Browser();
      return {
        // A code serves once: where the answer was lost one begins again, and gives another.
        act: async () => {
          browser = await signedIn(stage, email, password);
        },
        look: async () => (await stage.call(readAccount, { as: browser })).status,
      };
    },
    // Each try leaves its trace; what is left of one that was cut short waits in the account, and takes nothing twice.
    ignore: /^account |"signed-in"/,
  },
  'the enrolment of a second factor': {
    prepare: async () => {
      const { email, password, browser } = await enrolling(stage);
      let ticket: string | undefined;
      return {
        act: async () => {
          ticket ??= (await stage.done(beginSecondFactor, { as: browser })).ticket;
          const body = { ticket, code: await codeOf(stage.own, email) };
          await stage.done(confirmSecondFactor, { as: browser, body });
        },
        look: async () => ({
          session: (await stage.call(readAccount, { as: browser })).status,
          steps: await whereTheyLead(email, [password]),
        }),
      };
    },
  },
  'PWD-05 a change of password': {
    prepare: async () => {
      const { email, password, browser } = await agent(stage, 'caf-agent', '26');
      const other = await signedIn(stage, email, password);
      const commandId = randomUUID();
      const body = { current: password, password: 'tout autre chose' };
      return {
        act: async () => {
          const { problem } = await stage.call(changePassword, { as: browser, body, commandId });
          // The change took effect and ended every session, its own included: one signs in with the new password.
          if (problem?.code === 'session-ended') return signedIn(stage, email, body.password);
          if (problem) throw new Error(problem.code);
        },
        look: async () => ({
          other: (await stage.call(readAccount, { as: other })).status,
          steps: await whereTheyLead(email, [body.password, password]),
        }),
      };
    },
    ignore: /"signed-in"/,
  },
  'PWD-06 the request of a new password': {
    prepare: async () => {
      const { email, password } = await agent(stage, 'caf-agent', '26');
      return {
        act: async () => {
          const { problem } = await askForPassword(stage, email);
          if (problem) throw new Error(problem.code);
        },
        look: async () => ({
          ...(await onlyTheLastWorks(email)),
          personal: await whereTheyLead(email, [password]),
        }),
      };
    },
  },
  'a sign-out': {
    prepare: async () => {
      const { browser } = await agent(stage, 'caf-agent', '26');
      const kept = browser.copy();
      const commandId = randomUUID();
      return {
        act: async () => {
          const { problem } = await stage.call(signOut, { as: browser, commandId });
          if (problem && problem.code !== 'session-ended') throw new Error(problem.code);
        },
        look: async () => (await stage.call(readAccount, { as: kept })).status,
      };
    },
  },
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
