import { startInformationExport } from '../../contract/information-exports.ts';
import { makeFeedAccess } from '../../contract/information-feed.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { linfOf } from './commitment-requests.ts';
import type { Stage } from './driver.ts';
import type { Cast, Prepare } from './every-operation.ts';
import { tokenFor } from './software.ts';
import { transmitted } from './transmitted.ts';

/** A request that nobody has retrieved. */
const onRequest: Prepare = async (stage, cast) => {
  const id = await linfOf(stage, cast);
  const [request] = await transmitted(stage, HabilitationId.parse(id), [{}]);
  return { params: { id, request: request?.id ?? '' } };
};

/** An access made by the partner, with its secret. */
async function accessOf(stage: Stage, { partner }: Cast, id: string) {
  const call = { as: partner.browser, params: { id }, body: { name: 'Gestion du relais' } };
  const { access, secret = '' } = await stage.done(makeFeedAccess, call);
  return { ...access, secret };
}

/** For each operation that takes families' requests away, a request that its rightful caller may make now. */
export const informationExportRequests: Record<string, Prepare> = {
  downloadInformationRequest: onRequest,
  downloadInformationRequestXml: onRequest,
  startInformationExport: async (stage, cast) => {
    const { params } = await onRequest(stage, cast);
    return { params: { id: params?.id ?? '' }, body: { format: 'xml', requests: [params?.request ?? ''] } };
  },
  readInformationExportPiece: async (stage, cast) => {
    const { params } = await onRequest(stage, cast);
    const id = params?.id ?? '';
    const { exportId } = await stage.done(startInformationExport, {
      as: cast.partner.browser,
      params: { id },
      body: { format: 'zip', requests: [params?.request ?? ''] },
    });
    return { params: { id, exportId, piece: '0' } };
  },
  listFeedAccesses: async (stage, cast) => ({ params: { id: await linfOf(stage, cast) } }),
  makeFeedAccess: async (stage, cast) => ({
    params: { id: await linfOf(stage, cast) },
    body: { name: 'Gestion du relais' },
  }),
  closeFeedAccess: async (stage, cast) => {
    const id = await linfOf(stage, cast);
    const { clientId, version } = await accessOf(stage, cast, id);
    return { params: { id, clientId }, body: { version } };
  },
  readInformationFeed: async (stage, cast) => {
    const id = await linfOf(stage, cast);
    if (!cast.reader.softwareToken) {
      const { clientId, secret } = await accessOf(stage, cast, id);
      cast.reader.softwareToken = await tokenFor(stage, clientId, secret);
    }
    const habilitationId = HabilitationId.parse(id);
    const [, fresh] = await transmitted(stage, habilitationId, [{}, {}]);
    const { items } = await stage.deps.records.list('informationRequestsOf', { habilitationId });
    const ids = items.map(({ record }) => record.id);
    // One page of that request alone, whatever else came about the same time.
    return { query: { after: ids[ids.indexOf(fresh?.id ?? '') - 1] ?? '', limit: '1' } };
  },
  readInformationSchema: async () => ({}),
};
