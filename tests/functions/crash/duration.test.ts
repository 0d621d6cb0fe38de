import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, it, vi } from 'vitest';
import {
  cancelTermination,
  drawUpCouncil,
  recordAttestation,
  recordTermination,
} from '../../../contract/caf-duration.ts';
import { answerReview } from '../../../contract/reviews.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { councilConvention } from '../../builders/other-requests.ts';
import { breachToday, ended, keepConventions, letterToday, otherKind, underReview } from '../conventions.ts';
import { openStage, type Stage } from '../driver.ts';
import { nextNumber, withProfile } from '../habilitations.ts';
import { agent, type Somebody } from '../people.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await withProfile(stage, caf.browser);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const mam = async () => {
  const { id, version, request } = await otherKind(stage, caf.browser, 'mam', 'active');
  await stage.react();
  return { id, version, email: request.kind === 'mam' ? request.house.email : '' };
};
const scenarios: Record<string, Scenario> = {
  'AVN-04 the record of a termination': {
    prepare: async () => {
      const { id, version, email } = await mam();
      const commandId = randomUUID();
      const body = { version, termination: letterToday() };
      return {
        act: () => stage.done(recordTermination, { as: caf.browser, params: { id }, body, commandId }),
        told: [email],
        again: nothingElse,
      };
    },
  },
  'AVN-04 its cancellation': {
    prepare: async () => {
      const { id, version, email } = await mam();
      const params = { id };
      const termination = letterToday();
      const as = caf.browser;
      const ending = await stage.done(recordTermination, { as, params, body: { version, termination } });
      await stage.react();
      const body = { version: ending.version, reason: 'Une erreur.' };
      const commandId = randomUUID();
      return {
        act: () => stage.done(cancelTermination, { as, params, body, commandId }),
        told: [email],
        again: nothingElse,
      };
    },
  },
  'AVN-05 AVN-06 the end of a convention, by the schedule': {
    prepare: async () => {
      const { id, version, email } = await mam();
      const body = { version, termination: breachToday() };
      await stage.done(recordTermination, { as: caf.browser, params: { id }, body });
      await stage.react();
      return {
        act: keepConventions,
        told: [email],
        again: nothingElse,
      };
    },
  },
  'AVN-06 the record of an attestation': {
    prepare: async () => {
      const { id, version } = await ended(stage, caf.browser);
      await stage.react();
      const body = { version, received: { on: parisDay(new Date()), signatory: 'Odile Marsanne' } };
      const commandId = randomUUID();
      const call = { as: caf.browser, params: { id }, body, commandId };
      return { act: () => stage.done(recordAttestation, call), again: nothingElse };
    },
  },
  'AVN-03 the answer to a review': {
    prepare: async () => {
      const { secret } = await underReview(stage, caf.browser);
      const body = { secret, answer: 'change-asked' as const, words: 'Une personne part.' };
      const commandId = randomUUID();
      return { act: () => stage.done(answerReview, { body, commandId }), again: nothingElse };
    },
  },
  'ACT-03 the drawing up of a council’s convention': {
    prepare: async () => {
      const body = councilConvention(`conseil${nextNumber()}.${stage.tag}.example`);
      const commandId = randomUUID();
      return { act: () => stage.done(drawUpCouncil, { as: caf.browser, body, commandId }) };
    },
  },
};

describe('a crash at every step of', () => {
  it.each(Object.entries(scenarios))(
    '%s ends as if nothing had crashed',
    async (_, scenario) => {
      await crashEverywhere(stage, scenario);
    },
    180_000,
  );
});
