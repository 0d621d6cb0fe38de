import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { useAvailabilityLink } from '../../../contract/availability-links.ts';
import { changeCafProfile, readCafProfile } from '../../../contract/caf.ts';
import { withdrawInformation } from '../../../contract/caf-online.ts';
import { changeReasonTemplates, readReasonTemplates } from '../../../contract/caf-reason-templates.ts';
import { approveHarmless, decideSubmission } from '../../../contract/caf-validation.ts';
import { loadReferenceList } from '../../../contract/cnaf.ts';
import { declareAvailability, submitOperatingInformation } from '../../../contract/partner.ts';
import { readSheet } from '../../../contract/public.ts';
import { listDepartment } from '../../../contract/search.ts';
import { shortList } from '../../builders/short-list.ts';
import { linksOf } from '../availability-links.ts';
import { openStage, type Stage } from '../driver.ts';
import { approved, declared, newEstablishment, submitted, week } from '../establishments.ts';
import { nextNumber, partner, withProfile } from '../habilitations.ts';
import { agent, type Somebody } from '../people.ts';
import { lettingPhonesPass } from '../validation-requests.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
let cnaf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  cnaf = await agent(stage, 'cnaf-admin');
  someone = await partner(stage, caf.browser);
  await withProfile(stage, caf.browser);
});
afterAll(() => stage.stop());

const establishment = () => newEstablishment(stage, someone.id);

/** What the public reads of an establishment, in its sheet and in the list of its commune. */
async function online(id: string) {
  const sheet = await stage.call(readSheet, { params: { id } });
  const { establishments } = await stage.done(listDepartment, {
    params: { cafCode: '26' },
    query: { text: id },
  });
  return { sheet: sheet.document, listed: establishments.filter((one) => one.id === id) };
}

const scenarios: Record<string, Scenario> = {
  'PUB-01 a submission': {
    prepare: async () => {
      const id = await establishment();
      const body = {
        basedOn: 0,
        information: { team: 'Trois personnes.' },
        commitmentsAccepted: true as const,
      };
      const call = { as: someone.browser, params: { id }, body, commandId: randomUUID() };
      return {
        act: () => stage.done(submitOperatingInformation, call),
        look: () => online(id),
        again: nothingElse,
      };
    },
  },
  'PUB-02 a decision that approves one field, sends one back and leaves one': {
    prepare: async () => {
      const id = await establishment();
      const information = {
        tariffs: 'Selon le quotient.',
        team: 'Trois personnes.',
        manager: 'Une directrice.',
      };
      const body = {
        version: await submitted(stage, someone.browser, id, information),
        approve: ['tariffs' as const],
        return: [{ field: 'team' as const, reason: 'Combien d’enfants par adulte ?' }],
      };
      const call = { as: caf.browser, params: { id }, body, commandId: randomUUID() };
      return {
        act: () => stage.done(decideSubmission, call),
        look: () => online(id),
        told: [someone.email],
        again: nothingElse,
      };
    },
  },
  'PUB-02 a decision that approves all': {
    prepare: async () => {
      const id = await establishment();
      const version = await submitted(stage, someone.browser, id);
      const body = { version, approve: ['tariffs' as const], return: [] };
      const call = { as: caf.browser, params: { id }, body, commandId: randomUUID() };
      return { act: () => stage.done(decideSubmission, call), look: () => online(id), again: nothingElse };
    },
  },
  'PUB-02 harmless changes approved together': {
    prepare: async () => {
      await lettingPhonesPass(stage, caf.browser);
      const id = await establishment();
      await submitted(stage, someone.browser, id, { team: 'Trois personnes.' });
      await approved(stage, caf.browser, id);
      await stage.react();
      const information = { team: 'Trois personnes.', phone: '0475251234' };
      const items = [{ id, version: await submitted(stage, someone.browser, id, information) }];
      const call = { as: caf.browser, body: { items }, commandId: randomUUID() };
      return { act: () => stage.done(approveHarmless, call), look: () => online(id), again: nothingElse };
    },
  },
  'PUB-07 a withdrawal of operating information': {
    prepare: async () => {
      const id = await establishment();
      await submitted(stage, someone.browser, id);
      await approved(stage, caf.browser, id);
      await stage.react();
      const body = { part: 'operating' as const, version: 1, reason: 'Une publicité.' };
      const call = { as: caf.browser, params: { id }, body, commandId: randomUUID() };
      return { act: () => stage.done(withdrawInformation, call), look: () => online(id), again: nothingElse };
    },
  },
  'PUB-07 a withdrawal of availability': {
    prepare: async () => {
      const id = await establishment();
      await declared(stage, someone.browser, id);
      await stage.react();
      const body = { part: 'availability' as const, version: 1, reason: 'Des places en trop.' };
      const call = { as: caf.browser, params: { id }, body, commandId: randomUUID() };
      return { act: () => stage.done(withdrawInformation, call), look: () => online(id), again: nothingElse };
    },
  },
  'PUB-03 a declaration of places': {
    prepare: async () => {
      const id = await establishment();
      const body = { basedOn: 0, declaration: { kind: 'periods' as const, periods: [week] } };
      const call = { as: someone.browser, params: { id }, body, commandId: randomUUID() };
      return { act: () => stage.done(declareAvailability, call), look: () => online(id), again: nothingElse };
    },
  },
  'PUB-12 an act by a mailed link': {
    prepare: async () => {
      const id = await establishment();
      await declared(stage, someone.browser, id);
      await stage.react();
      const { full } = await linksOf(stage, id, someone.accountId);
      const call = { body: { secret: full }, commandId: randomUUID() };
      return { act: () => stage.done(useAvailabilityLink, call), look: () => online(id), again: nothingElse };
    },
  },
  'a change of what the Caf prints': {
    prepare: async () => {
      const { content, version } = await stage.done(readCafProfile, { as: caf.browser });
      if (!content) throw new Error('The Caf has said what it prints');
      const call = { as: caf.browser, body: { version, content }, commandId: randomUUID() };
      return { act: () => stage.done(changeCafProfile, call) };
    },
  },
  'ACT-02 a change of the templates of reasons': {
    prepare: async () => {
      const { templates, version } = await stage.done(readReasonTemplates, { as: caf.browser });
      const call = { as: caf.browser, body: { version, templates }, commandId: randomUUID() };
      return { act: () => stage.done(changeReasonTemplates, call) };
    },
  },
  'the load of a Caf’s list, over two transactions': {
    prepare: async () => {
      const ids = Array.from({ length: 60 }, () => ({ id: `EAJE-${nextNumber()}`, nom: 'Les Lutins' }));
      // The first and the last of each transaction of fifty: what lies between them is written with them.
      const edges = ids.filter((_, place) => [0, 49, 50, 59].includes(place));
      const body = { file: shortList(ids) };
      const call = { as: cnaf.browser, params: { code: '33' }, body, commandId: randomUUID() };
      return {
        act: () => stage.done(loadReferenceList, call),
        look: async () => {
          const sheets = edges.map(({ id }) => stage.call(readSheet, { params: { id: `33-${id}` } }));
          return (await Promise.all(sheets)).map(({ document }) => document?.name);
        },
      };
    },
    // The two transactions, the record of the load, and the first sheets: the others are like them.
    places: (calls) => Array.from({ length: Math.min(calls.length, 12) }, (_, index) => index + 1),
    // How many lines were new depends on how many an earlier try had brought in.
    ignore: /^referenceLoad /,
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
