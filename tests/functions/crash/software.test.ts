import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { closeEditor, registerEditor } from '../../../contract/editors.ts';
import { cutMandate, giveMandate, takeMandateBack } from '../../../contract/mandates.ts';
import { sendAvailability } from '../../../contract/software.ts';
import { openStage, type Stage } from '../driver.ts';
import { newEstablishment } from '../establishments.ts';
import { type Cast, gather } from '../every-operation.ts';
import { editor, fortnight, mandated, newEditor } from '../software.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
});
afterAll(() => stage.stop());

const establishment = () => newEstablishment(stage, cast.partner.id);
/** Calls are counted as often as they are tried. */
const counted = /^editorUsage /;

const scenarios: Record<string, Scenario> = {
  'the registration of an editor': {
    prepare: async () => {
      const call = { as: cast.cnaf.browser, body: newEditor(), commandId: randomUUID() };
      return { act: () => stage.done(registerEditor, call), again: nothingElse };
    },
  },
  'the closing of an editor': {
    prepare: async () => {
      const { id: editorId } = await editor(stage, cast.cnaf);
      const call = {
        as: cast.cnaf.browser,
        params: { editorId },
        body: { version: 1 },
        commandId: randomUUID(),
      };
      return { act: () => stage.done(closeEditor, call) };
    },
    ignore: /^editor /,
  },
  'PUB-09 a mandate given': {
    prepare: async () => {
      const id = await establishment();
      const body = { editorId: cast.program.id, version: 0 };
      const call = { as: cast.partner.browser, params: { id }, body, commandId: randomUUID() };
      return { act: () => stage.done(giveMandate, call) };
    },
  },
  'PUB-09 a mandate taken back': {
    prepare: async () => {
      const id = await establishment();
      const version = await mandated(stage, cast.partner.browser, id, cast.program.id);
      const call = { as: cast.partner.browser, params: { id }, body: { version }, commandId: randomUUID() };
      return { act: () => stage.done(takeMandateBack, call) };
    },
  },
  'PUB-07 a mandate cut': {
    prepare: async () => {
      const id = await establishment();
      const version = await mandated(stage, cast.partner.browser, id, cast.program.id);
      const body = { version, reason: 'Des places fausses.' };
      const call = { as: cast.caf.browser, params: { id }, body, commandId: randomUUID() };
      return { act: () => stage.done(cutMandate, call) };
    },
  },
  'PUB-03 a call with one good item and one bad one': {
    prepare: async () => {
      const id = await establishment();
      await mandated(stage, cast.partner.browser, id, cast.program.id);
      const items = [{ establishmentId: id, periods: [fortnight(stage)] }, { establishmentId: '26-EAJE-0' }];
      const call = { as: cast.program.program, body: { items }, commandId: randomUUID() };
      return {
        act: async () => {
          const report = await stage.done(sendAvailability, call);
          // A program sends again what it is told to.
          if (report.items.some(({ problem }) => problem?.code === 'try-again')) throw new Error('again');
        },
        look: async () => (await stage.deps.records.get('availability', [id]))?.version,
      };
    },
    ignore: counted,
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
