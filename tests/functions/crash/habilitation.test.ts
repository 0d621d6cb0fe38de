import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  acceptRequest,
  activateHabilitation,
  recordSignature,
  refuseRequest,
  requestCorrections,
} from '../../../contract/caf.ts';
import type { Operation } from '../../../contract/operation.ts';
import { answerCorrection, readCorrection, submitRequest } from '../../../contract/public.ts';
import { signIn } from '../../../contract/session.ts';
import { linfRequest, mamRequest } from '../../builders/other-requests.ts';
import { person } from '../../builders/persons.ts';
import type { RequestInput } from '../../builders/structures-request.ts';
import { mailsTo } from '../../engines.ts';
import { secretsMailedTo, toCorrect } from '../corrections.ts';
import { openStage, type Stage } from '../driver.ts';
import {
  habilitation,
  listedEstablishment,
  newRequest,
  nextNumber,
  partner,
  type Stop,
  signature,
} from '../habilitations.ts';
import { agent, passwordsMailedTo, type Somebody } from '../people.ts';
import { copiesFor, sentFile } from '../scans.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
let known: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  known = await partner(stage, caf.browser);
});
afterAll(() => stage.stop());

/** The request of somebody new, alone, so that there are no more calls than need be. */
async function request(change: Partial<RequestInput> = {}): Promise<RequestInput> {
  const one = newRequest(stage, [await listedEstablishment(stage)]);
  return { ...one, persons: one.persons.slice(0, 1), ...change };
}

/** Subjects of the mails to an address: which ones came, whatever their number. */
const subjects = async (email: string) =>
  [...new Set((await mailsTo(email)).map(({ subject }) => subject))].sort();

/** A decision of the Caf on a case taken so far. */
const decision = (op: Operation, stop: Stop, more: object = {}): Scenario => ({
  prepare: async () => {
    const { id, version, request: sent } = await habilitation(stage, caf.browser, stop, await request());
    const commandId = randomUUID();
    const call = { as: caf.browser, params: { id }, body: { version, ...more }, commandId };
    return { act: () => stage.done(op, call), told: [sent.provider.email], again: nothingElse };
  },
});

/** Of the passwords mailed to a person, which one opens the choice of another. */
async function passwordsThatWork(email: string): Promise<number[]> {
  const passwords = await passwordsMailedTo(email);
  const works: number[] = [];
  for (const [index, password] of passwords.entries()) {
    const { document } = await stage.call(signIn, { body: { email, password } });
    if (document?.step === 'choose-password') works.push(index);
  }
  return works;
}

const reason = 'Il manque une crèche.';

const scenarios: Record<string, Scenario> = {
  'REQ-05 REQ-08 the sending of a request': {
    prepare: async () => {
      const body = await request();
      const commandId = randomUUID();
      return {
        act: () => stage.done(submitRequest, { body, commandId }),
        look: () => subjects(body.provider.email),
      };
    },
  },
  'REQ-03 REQ-08 the sending of an information place’s request': {
    prepare: async () => {
      const body = linfRequest(`linf${nextNumber()}.${stage.tag}.example`);
      const commandId = randomUUID();
      return {
        act: () => stage.done(submitRequest, { body, commandId }),
        look: () => subjects(body.provider.email),
      };
    },
  },
  'REQ-04 REQ-08 the sending of a house’s request': {
    prepare: async () => {
      const house = await listedEstablishment(stage, 'MAM');
      const body = mamRequest(`mam${nextNumber()}.${stage.tag}.example`, house);
      const commandId = randomUUID();
      return {
        act: () => stage.done(submitRequest, { body, commandId }),
        look: () => subjects(body.house.email),
      };
    },
  },
  'ACT-02 a request for corrections': {
    prepare: async () => {
      const {
        id,
        version,
        request: sent,
      } = await habilitation(stage, caf.browser, 'submitted', await request());
      const commandId = randomUUID();
      const call = { as: caf.browser, params: { id }, body: { version, reason }, commandId };
      return {
        act: () => stage.done(requestCorrections, call),
        look: async () => {
          const [secret = ''] = await secretsMailedTo(sent.provider.email);
          return (await stage.done(readCorrection, { body: { secret } })).reason;
        },
      };
    },
  },
  'ACT-02 the answer to it': {
    prepare: async () => {
      const { secret, request: sent } = await toCorrect(stage, caf.browser, await request());
      const commandId = randomUUID();
      return {
        act: () => stage.done(answerCorrection, { body: { secret, request: sent }, commandId }),
        told: [sent.provider.email],
        again: nothingElse,
      };
    },
  },
  'ACT-02 a refusal': decision(refuseRequest, 'submitted', { reason }),
  'ACT-02 ACT-03 an acceptance': decision(acceptRequest, 'submitted'),
  'ACT-04 the record of the signed return': decision(recordSignature, 'accepted', { signature }),
  'ACT-04 the record of the signed return with its scan': {
    prepare: async () => {
      const { id, version } = await habilitation(stage, caf.browser, 'accepted', await request());
      const scan = await sentFile(stage, caf.browser);
      const call = {
        as: caf.browser,
        params: { id },
        body: { version, signature: { ...signature, scan } },
        commandId: randomUUID(),
      };
      return { act: () => stage.done(recordSignature, call), look: () => copiesFor(stage, id) };
    },
  },
  'ACT-05 ACT-06 an activation that gives an account': {
    prepare: async () => {
      const {
        id,
        version,
        request: sent,
      } = await habilitation(stage, caf.browser, 'signed', await request());
      const commandId = randomUUID();
      const email = sent.persons[0]?.email ?? '';
      return {
        act: () =>
          stage.done(activateHabilitation, { as: caf.browser, params: { id }, body: { version }, commandId }),
        look: async () => ({ works: await passwordsThatWork(email), subjects: await subjects(email) }),
      };
    },
  },
  'ACT-05 an activation for somebody who has an account': {
    prepare: async () => {
      const persons = [{ ...person(0, 'x.example'), email: known.email }];
      const sent = await habilitation(stage, caf.browser, 'signed', await request({ persons }));
      const commandId = randomUUID();
      const call = { as: caf.browser, params: { id: sent.id }, body: { version: sent.version }, commandId };
      return { act: () => stage.done(activateHabilitation, call), again: nothingElse };
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
