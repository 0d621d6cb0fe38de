import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  answerFamily,
  correctInformationRequest,
  readInformationRequest,
  readOwnInformationRequest,
  recordFollowUp,
  submitInformationRequest,
  withdrawInformationRequest,
  writeToInformationPlace,
} from '../../../contract/information-requests.ts';
import { eraseRequests } from '../../../domain/linf/erase-requests.ts';
import { mailsTo } from '../../engines.ts';
import { signedInLinf } from '../commitments.ts';
import { openStage, type Stage } from '../driver.ts';
import { familyCall, fromHome, readByAgent, sentByFamily, someFamily } from '../families.ts';
import { agent } from '../people.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let place: Awaited<ReturnType<typeof signedInLinf>>;
beforeAll(async () => {
  stage = await openStage();
  const caf = await agent(stage, 'caf-agent', '26');
  place = await signedInLinf(stage, caf.browser);
});
afterAll(() => stage.stop());

/** Subjects of what a family was sent, each once: a mail may leave twice. */
const mailed = async (address: string) =>
  [...new Set((await mailsTo(address)).map(({ subject }) => subject))].sort();
const lapsed = async (secret: string) =>
  (await stage.call(readOwnInformationRequest, { body: { secret } })).problem?.code;
const keyOf = async (id: string) => {
  const { linfDeps } = await import('../../../functions/runtime/request-keys.ts');
  return linfDeps().keys.read(id);
};

const scenarios: Record<string, Scenario> = {
  'LIN-01 a family’s sending': {
    prepare: async () => {
      const call = { ...(await familyCall(stage, place.id)), commandId: randomUUID() };
      return {
        act: () => stage.done(submitInformationRequest, { ...call, headers: fromHome() }),
        look: () => mailed(call.body.family.email),
      };
    },
  },
  'LIN-10 its correction': {
    prepare: async () => {
      const { secret } = await sentByFamily(stage, place.id);
      const family = someFamily(stage);
      const body = { secret, version: 1, modes: ['home' as const], family };
      const call = { body, commandId: randomUUID() };
      return {
        act: () => stage.done(correctInformationRequest, call),
        // A link of its own for the address that it gives, and none for the one before.
        look: async () => [await mailed(family.email), await lapsed(secret)],
      };
    },
  },
  'LIN-10 its message': {
    prepare: async () => {
      const { secret } = await sentByFamily(stage, place.id);
      const call = { body: { secret, text: 'Nous déménageons en mars.' }, commandId: randomUUID() };
      return {
        act: () => stage.done(writeToInformationPlace, call),
        look: async () =>
          (await stage.done(readOwnInformationRequest, { body: { secret } })).exchanges.length,
        again: nothingElse,
      };
    },
  },
  'LIN-05 what is said to have become of it': {
    prepare: async () => {
      const { params, version } = await readByAgent(stage, place.browser, place.id);
      const body = { version, state: 'contacted' as const, note: 'Rappeler lundi.' };
      const call = { as: place.browser, params, body, commandId: randomUUID() };
      return { act: () => stage.done(recordFollowUp, call), again: nothingElse };
    },
  },
  'LIN-04 its first reading': {
    prepare: async () => {
      const { id } = await sentByFamily(stage, place.id);
      const call = { as: place.browser, params: { id: place.id, request: id }, commandId: randomUUID() };
      return { act: () => stage.done(readInformationRequest, call) };
    },
    // Each reading that may have reached somebody is in the journal.
    ignore: /^trace .*information-request-read/,
  },
  'LIN-10 its answer': {
    prepare: async () => {
      const { params, version, family } = await readByAgent(stage, place.browser, place.id);
      const body = { version, text: 'Une place se libère.' };
      const call = { as: place.browser, params, body, commandId: randomUUID() };
      return { act: () => stage.done(answerFamily, call), told: [family.email], again: nothingElse };
    },
  },
  'LIN-10 its withdrawal': {
    prepare: async () => {
      const { secret, id } = await readByAgent(stage, place.browser, place.id);
      const call = { body: { secret }, commandId: randomUUID() };
      return {
        act: () => stage.done(withdrawInformationRequest, call),
        look: async () => (await keyOf(id)) === undefined,
      };
    },
  },
  'LIN-07 the erasure of several': {
    prepare: async () => {
      const sent = [await sentByFamily(stage, place.id), await sentByFamily(stage, place.id)];
      const keys = sent.map(({ id }) => ({ kind: 'informationRequest', key: [place.id, id] }) as const);
      const requests = (await stage.deps.records.getAll(keys)).filter((one) => one !== undefined);
      const { linfDeps } = await import('../../../functions/runtime/request-keys.ts');
      return {
        act: () => eraseRequests(linfDeps(), requests, 'six-months'),
        look: async () => (await Promise.all(sent.map(({ id }) => keyOf(id)))).every((key) => !key),
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
    240_000,
  );
});
