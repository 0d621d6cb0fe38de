import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { recordTermination } from '../../../contract/caf-duration.ts';
import { downloadEndAttestation, signEndAttestation } from '../../../contract/end-attestations.ts';
import { downloadAttestation, signAttestation } from '../../../contract/information-attestations.ts';
import type { InformationRequest } from '../../../domain/linf/information-request.ts';
import { prepareAttestations } from '../../../domain/linf/prepare-attestations.ts';
import { addDays, parisDay } from '../../../domain/paris-day.ts';
import { erased, lastMonth, signature, toSign } from '../attestations.ts';
import { noted } from '../bucket.ts';
import { signedInLinf } from '../commitments.ts';
import { breachToday, keepConventions } from '../conventions.ts';
import { openStage, type Stage } from '../driver.ts';
import { dueOn, erase, tracesOf, withdrawnHalfway } from '../due-requests.ts';
import { endedLinf, endSecretsMailedTo } from '../end-attestations.ts';
import { near } from '../near.ts';
import { agent, type Somebody } from '../people.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
}, 120_000);
afterAll(() => stage.stop());

const scenarios: Record<string, Scenario> = {
  'LIN-07 the purge': {
    prepare: async () => {
      const { id } = await signedInLinf(stage, caf.browser);
      await stage.react();
      const requests: InformationRequest[] = [];
      for (const retrieved of [false, true, true]) {
        requests.push(await dueOn(stage, id, parisDay(new Date()), retrieved));
      }
      // A withdrawal that was cut short is finished by the purge, messages included.
      requests.push(await withdrawnHalfway(stage, await dueOn(stage, id, addDays(parisDay(new Date()), 30))));
      return {
        act: erase,
        look: () => Promise.all(requests.map((request) => tracesOf(stage, request))),
        again: await noted(stage, 'KEYS_BUCKET'),
      };
    },
  },
  'LIN-08 the signature of an attestation': {
    prepare: async () => {
      const { id, browser } = await signedInLinf(stage, caf.browser);
      const params = await toSign(stage, id);
      await stage.react();
      const call = {
        as: browser,
        params,
        body: { version: 1, signature },
        commandId: randomUUID(),
      };
      return {
        act: () => stage.done(signAttestation, call),
        // The PDF that the record speaks of is there.
        look: async () => (await stage.call(downloadAttestation, { as: caf.browser, params })).status,
        again: nothingElse,
      };
    },
  },
  'AVN-06 the end of a LINF convention, and what is to be signed': {
    prepare: async () => {
      const { id } = await signedInLinf(stage, caf.browser);
      await erased(stage, id, { erasedOn: parisDay(new Date()) });
      await stage.react();
      const seen = await stage.deps.records.get('habilitation', [id]);
      const body = { version: seen?.version ?? 0, termination: breachToday() };
      await stage.done(recordTermination, { as: caf.browser, params: { id }, body });
      await stage.react();
      const email = seen?.provider.email ?? '';
      let before = 0;
      return {
        act: keepConventions,
        look: async () => (await endSecretsMailedTo(email)).length > before,
        again: async () => {
          before = (await endSecretsMailedTo(email)).length;
        },
      };
    },
  },
  'AVN-06 the signature at the end of a convention': {
    prepare: async () => {
      const { secret } = await endedLinf(stage, caf.browser);
      const body = { secret, number: 1, version: 1, signature };
      const commandId = randomUUID();
      return {
        act: () => stage.done(signEndAttestation, { body, commandId }),
        look: async () => (await stage.call(downloadEndAttestation, { body: { secret, number: 1 } })).status,
        again: nothingElse,
      };
    },
  },
  'LIN-08 the preparation of an attestation': {
    prepare: async () => {
      const { id, email } = await signedInLinf(stage, caf.browser);
      await erased(stage, id, { erasedOn: `${lastMonth()}-12` });
      await stage.react();
      return {
        act: () => prepareAttestations(stage.deps, near),
        told: [email],
        again: nothingElse,
      };
    },
  },
};

describe('whatever crashes meanwhile', () => {
  it.each(Object.entries(scenarios))(
    '%s ends the same',
    async (_, scenario) => {
      await crashEverywhere(stage, scenario);
    },
    180_000,
  );
});
