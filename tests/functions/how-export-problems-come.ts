import { mostFeedClients } from '../../domain/linf/feed-client.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { Browser } from './browser.ts';
import { rightfulCaller, rightfulRequest } from './every-operation.ts';
import { after, type Produce, rightful, rivalEverywhere, staleVersion, withParams } from './produce.ts';
import { informationPlace } from './transmitted.ts';

const noPlace = withParams({ id: 'L26-ZZZZ-ZZZZ' });
const noRequest = withParams({ id: 'L26-ZZZZ-ZZZZ', request: '0mwr1aft0-PAPBWAWPY926DHTV' });
const noExport = withParams({ id: 'L26-ZZZZ-ZZZZ', exportId: '0'.repeat(24), piece: '0' });

/** The same act once more, by an intent of its own. */
const once: Produce = async (op, { stage, cast }) => {
  const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
  await stage.call(op, request);
  return stage.call(op, request);
};

/** One access more than an information place may have: at a place of its own. */
const oneTooMany: Produce = async (op, { stage, cast }) => {
  const { id, browser: as } = await informationPlace(stage, cast.caf);
  const request = { as, params: { id }, body: { name: 'Gestion du relais' } };
  for (let made = 0; made <= mostFeedClients; made += 1) {
    const reply = await stage.call(op, request);
    if (reply.problem) return reply;
  }
  throw new Error('One too many should have been refused');
};

/** How each operation that takes families' requests away comes to answer what it alone declares. */
export const ownOfExports: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  downloadInformationRequest: { 'not-found': noRequest },
  downloadInformationRequestXml: { 'not-found': noRequest },
  startInformationExport: { 'not-found': noPlace, conflict: after(rivalEverywhere) },
  readInformationExportPiece: {
    'not-found': noExport,
    // The second piece of an archive whose first one is still to be made.
    'wrong-state': async (op, { stage, cast }) => {
      const request = await rightfulRequest(stage, cast, op);
      const { exportId = '' } = request.params ?? {};
      const accountId = cast.partner.accountId;
      const seen = await stage.deps.records.get('informationExport', [accountId, exportId]);
      if (!seen) throw new Error('The export was begun');
      const requests = Array.from({ length: 41 }, () => seen.requests[0] ?? '');
      const record = { ...seen, requests, version: seen.version + 1 };
      await stage.deps.records.commit([{ do: 'replace', kind: 'informationExport', record }]);
      const params = { ...request.params, piece: '1' };
      return stage.call(op, { ...request, params, as: cast.partner.browser });
    },
    // Retrieved first: from then on, the export alone is written to.
    conflict: async (op, { stage, cast }) => {
      const request = { ...(await rightfulRequest(stage, cast, op)), as: cast.partner.browser };
      await stage.call(op, request);
      rivalEverywhere(stage);
      return stage.call(op, request);
    },
  },
  listFeedAccesses: { 'not-found': noPlace },
  makeFeedAccess: { 'not-found': noPlace, conflict: after(rivalEverywhere), 'wrong-state': oneTooMany },
  closeFeedAccess: {
    'not-found': withParams({ id: 'L26-ZZZZ-ZZZZ', clientId: 'L26-ZZZZ-ZZZZ-00000000' }),
    conflict: staleVersion,
    'wrong-state': once,
  },
  readInformationFeed: {
    'invalid-request': rightful((request) => ({ ...request, query: { after: '!' } })),
    'invalid-token': rightful((request) => ({ ...request, as: new Browser() })),
    'too-many-attempts': async (op, { stage, cast }) => {
      const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
      for (;;) {
        const reply = await stage.call(op, request);
        if (reply.status === 429) return reply;
      }
    },
  },
};
