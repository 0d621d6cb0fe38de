import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { readInformationExportPiece, startInformationExport } from '../../../contract/information-exports.ts';
import { closeFeedAccess, makeFeedAccess, readInformationFeed } from '../../../contract/information-feed.ts';
import { readZip } from '../../adapters/zip/read-zip.ts';
import { Browser } from '../browser.ts';
import { openStage, type Stage } from '../driver.ts';
import { agent } from '../people.ts';
import { tokenFor } from '../software.ts';
import { informationPlace, type PlaceAgent, transmitted } from '../transmitted.ts';
import { crashEverywhere, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let place: PlaceAgent;
let reader: Browser;
beforeAll(async () => {
  stage = await openStage();
  const caf = await agent(stage, 'caf-agent', '26');
  place = await informationPlace(stage, caf);
  const { access, secret = '' } = await made();
  reader = new Browser();
  reader.softwareToken = await tokenFor(stage, access.clientId, secret);
  // What a function reads once in its life is read.
  const { exportId } = await (await start('xml'))();
  answered(await piece(exportId));
  answered(await stage.call(readInformationFeed, { as: reader, query: { limit: '1' } }));
});
afterAll(() => {
  vi.useRealTimers();
  return stage.stop();
});

const made = (commandId: string = randomUUID()) =>
  stage.done(makeFeedAccess, {
    as: place.browser,
    params: { id: place.id },
    body: { name: 'Gestion' },
    commandId,
  });
const sent = () => transmitted(stage, place.id, [{ lastName: 'Une' }, { lastName: 'Autre' }]);
const start = async (format: 'zip' | 'xml', commandId: string = randomUUID()) => {
  const body = { format, requests: (await sent()).map(({ id }) => id) };
  const call = { as: place.browser, params: { id: place.id }, body, commandId };
  return () => stage.done(startInformationExport, call);
};
const piece = (exportId: string) =>
  stage.call(readInformationExportPiece, {
    as: place.browser,
    params: { id: place.id, exportId, piece: '0' },
  });
const answered = <Reply extends { raw: { statusCode: number; body: string } }>(reply: Reply): string => {
  if (reply.raw.statusCode >= 300) throw new Error(reply.raw.body);
  return reply.raw.body;
};

/** Each reading that may have reached somebody is in the journal. */
const tellings = /^trace .*information-(?:request-read|requests-exported|feed-read)/;

const scenarios: Record<string, Scenario> = {
  'LIN-03 the beginning of an export': { prepare: async () => ({ act: await start('xml') }) },
  'LIN-03 LIN-04 a piece of an archive': {
    prepare: async () => {
      const { exportId } = await (await start('zip'))();
      let files = 0;
      return {
        act: async () => {
          const body = answered(await piece(exportId));
          files = (await readZip(Buffer.from(body, 'base64'))).size;
        },
        look: async () => files,
      };
    },
    // The sizes of the PDFs and their checksums, which differ with what they print.
    ignore: /^informationExport |^trace .*information-(?:request-read|requests-exported)/,
  },
  'LIN-03 LIN-04 a page of the feed': {
    prepare: async () => {
      const [fresh] = await transmitted(stage, place.id, [{ lastName: 'Une' }]);
      const { items } = await stage.deps.records.list('informationRequestsOf', { habilitationId: place.id });
      const ids = items.map(({ record }) => record.id);
      // One page of that one alone, whatever else came about the same time.
      const after = ids[ids.indexOf(fresh?.id ?? '') - 1];
      let names: unknown[] = [];
      return {
        act: async () => {
          const query = { limit: '1', ...(after !== undefined && { after }) };
          const body = answered(await stage.call(readInformationFeed, { as: reader, query }));
          names = [...body.matchAll(/<lastName>(.*?)<\/lastName>/g)].map(([, name]) => name);
        },
        look: async () => names,
      };
    },
    ignore: tellings,
  },
  'LIN-03 the making of an access': {
    prepare: async () => {
      const commandId = randomUUID();
      return { act: () => made(commandId) };
    },
  },
  'LIN-06 the closing of an access': {
    prepare: async () => {
      const { access } = await made();
      const params = { id: place.id, clientId: access.clientId };
      const body = { version: access.version };
      const call = { as: place.browser, params, body, commandId: randomUUID() };
      return { act: () => stage.done(closeFeedAccess, call) };
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
