import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  copyOperatingInformation,
  readOperatingDraft,
  recordMemberConsent,
  saveOperatingDraft,
} from '../../../contract/operating.ts';
import { readOwnEstablishment } from '../../../contract/partner.ts';
import { readSheet } from '../../../contract/public.ts';
import { openStage, type Stage } from '../driver.ts';
import { approved, newEstablishment, submitted } from '../establishments.ts';
import { type Cast, gather, rightfulRequest } from '../every-operation.ts';
import { alsoOf } from '../operating.ts';
import { crashEverywhere, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
});
afterAll(() => stage.stop());

const scenarios: Record<string, Scenario> = {
  'PUB-01 a draft': {
    prepare: async () => {
      const params = { id: await newEstablishment(stage, cast.partner.id) };
      const as = cast.partner.browser;
      const call = { as, params, body: { version: 0, content: '{"team":"Six"}' }, commandId: randomUUID() };
      return {
        act: () => stage.done(saveOperatingDraft, call),
        look: async () => (await stage.done(readOperatingDraft, { as, params })).draft?.content,
      };
    },
  },
  'PUB-01 PUB-02 fields applied to two other establishments': {
    prepare: async () => {
      const as = cast.partner.browser;
      const id = await newEstablishment(stage, cast.partner.id);
      const targets = await alsoOf(stage, cast.partner.id, ['EAJE', 'ALSH']);
      const basedOn = await submitted(stage, as, id, { team: 'Six personnes.' });
      const body = { basedOn, fields: ['team' as const], targets, commitmentsAccepted: true as const };
      const call = { as, params: { id }, body, commandId: randomUUID() };
      const teamOf = async (target: string) =>
        (await stage.done(readOwnEstablishment, { as, params: { id: target } })).submission?.information;
      return {
        act: () => stage.done(copyOperatingInformation, call),
        look: () => Promise.all(targets.map(teamOf)),
      };
    },
  },
  'PUB-10 AVN-07 a consent taken back': {
    prepare: async () => {
      const as = cast.partner.browser;
      const { params } = await rightfulRequest(stage, cast, recordMemberConsent);
      const { id = '', accountId = '' } = (params ?? {}) as { id?: string; accountId?: string };
      // The house is the same each time: its sheet begins anew.
      await stage.deps.records.commit([{ do: 'delete', kind: 'publication', key: [id], mustExist: false }]);
      const seen = await stage.done(readOwnEstablishment, { as, params: { id } });
      const given = { as, params: { id, accountId }, body: { version: seen.consentsVersion, given: true } };
      const own = await stage.done(recordMemberConsent, given);
      const members = own.parties.filter((party) => party.accountId === accountId);
      await submitted(stage, as, id, { members });
      await approved(stage, cast.caf.browser, id);
      await stage.react();
      const body = { version: own.consentsVersion, given: false };
      const call = { as, params: { id, accountId }, body, commandId: randomUUID() };
      return {
        act: () => stage.done(recordMemberConsent, call),
        look: async () => {
          const sheet = await stage.done(readSheet, { params: { id } });
          return sheet.operating?.members ?? [];
        },
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
