import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readRequest } from '../../../contract/caf.ts';
import {
  abandonAmendment,
  closeAccess,
  draftAmendment,
  postAmendment,
  reopenAccess,
  signAmendment,
} from '../../../contract/caf-amendments.ts';
import type { Operation } from '../../../contract/operation.ts';
import { type AmendmentStop, amendment, asked, newcomer } from '../amendments.ts';
import { openStage, type Stage } from '../driver.ts';
import { habilitation, listedEstablishment, newRequest, signature } from '../habilitations.ts';
import { agent, type Somebody } from '../people.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

/** A convention in force, all of its mails gone. */
async function inForce() {
  const request = newRequest(stage, [await listedEstablishment(stage)]);
  const { id } = await habilitation(stage, caf.browser, 'active', request);
  await stage.react();
  const { persons } = await stage.done(readRequest, { as: caf.browser, params: { id } });
  const [first] = persons;
  const [, staying] = request.persons;
  return {
    id,
    request,
    leaving: first?.email ?? '',
    staying: staying?.email ?? '',
    accountId: first?.accountId ?? '',
  };
}

/** An act on an avenant that brings somebody in, takes somebody out and gives a third another name. */
const onAmendment = (op: Operation, stop: AmendmentStop, more: object = {}): Scenario => ({
  prepare: async () => {
    const { id, request, leaving, staying } = await inForce();
    const joining = newcomer(stage);
    const married = { firstName: 'Élise', lastName: 'Dorval-Ancelin', function: 'Directrice du relais' };
    const changes = [
      joining,
      { op: 'remove-person' as const, email: leaving },
      { op: 'change-person' as const, email: staying, ...married },
    ];
    const { number, version } = await amendment(stage, caf.browser, id, stop, changes);
    await stage.react();
    const call = {
      as: caf.browser,
      params: { id, number: String(number) },
      body: { version, ...more },
      commandId: randomUUID(),
    };
    return {
      act: () => stage.done(op, call),
      told: [request.provider.email, leaving, joining.person.email],
      again: nothingElse,
    };
  },
});

const onAccess = (op: Operation, closed: boolean): Scenario => ({
  prepare: async () => {
    const { id, request, leaving, accountId } = await inForce();
    const as = caf.browser;
    const params = { id, accountId };
    const body = { reason: 'leaked-codes' as const };
    const version = closed ? (await stage.done(closeAccess, { as, params, body })).version : 0;
    await stage.react();
    const call = { as, params, body: closed ? { version } : body, commandId: randomUUID() };
    return {
      act: () => stage.done(op, call),
      told: [request.provider.email, leaving],
      again: nothingElse,
    };
  },
});

const scenarios: Record<string, Scenario> = {
  'AVN-01 the draft of an avenant': {
    prepare: async () => {
      const { id } = await inForce();
      const body = { ...asked, changes: [newcomer(stage)] };
      const call = { as: caf.browser, params: { id }, body, commandId: randomUUID() };
      return { act: () => stage.done(draftAmendment, call), again: nothingElse };
    },
  },
  'AVN-01 its posting': onAmendment(postAmendment, 'draft'),
  'AVN-01 the record of both signatures': onAmendment(signAmendment, 'posted', { signature }),
  'AVN-01 its abandonment': onAmendment(abandonAmendment, 'posted', { reason: 'Demande retirée.' }),
  'AVN-02 the closing of an access': onAccess(closeAccess, false),
  'AVN-02 its opening again': onAccess(reopenAccess, true),
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
