import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { askForCommitment, fileCommitment } from '../../../contract/commitments.ts';
import { pdf } from '../../builders/scans.ts';
import { mailsTo } from '../../engines.ts';
import { asked, filed, linf, sentCommitment, signedInLinf } from '../commitments.ts';
import { openStage, type Stage } from '../driver.ts';
import { agent, type Somebody } from '../people.ts';
import { copiesFor } from '../scans.ts';
import { crashEverywhere, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

/** A filing, the first one or one that replaces a file. */
const filing = (again: boolean): Scenario => ({
  prepare: async () => {
    const { id, browser } = await signedInLinf(stage, caf.browser);
    const request = await asked(stage, caf.browser, id);
    const { version } = again ? await filed(stage, browser, id, request, pdf(10)) : request;
    await stage.react();
    const call = {
      as: browser,
      params: { id, number: '1' },
      body: { version, file: await sentCommitment(stage, browser, pdf(20)) },
      commandId: randomUUID(),
    };
    return {
      act: () => stage.done(fileCommitment, call),
      look: () => copiesFor(stage, id, 'commitments'),
    };
  },
});

const scenarios: Record<string, Scenario> = {
  'LIN-09 the request for a commitment': {
    prepare: async () => {
      const { id, request } = await linf(stage, caf.browser);
      await stage.react();
      const body = { after: 0, subcontractor: 'Hébergements du Vercors' };
      const call = { as: caf.browser, params: { id }, body, commandId: randomUUID() };
      return {
        act: () => stage.done(askForCommitment, call),
        look: async () => [
          ...new Set((await mailsTo(request.persons[0]?.email ?? '')).map(({ subject }) => subject)),
        ],
      };
    },
  },
  'LIN-09 its filing': filing(false),
  'LIN-09 its filing again': filing(true),
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
