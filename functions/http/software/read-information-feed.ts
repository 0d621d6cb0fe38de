import { informationRequestsDocument } from '../../../adapters/xml/information-requests.ts';
import { readInformationFeed as contract } from '../../../contract/information-feed.ts';
import { mostFed } from '../../../domain/linf/most-fed.ts';
import { readFeed } from '../../../domain/linf/read-feed.ts';
import { done } from '../../../domain/result.ts';
import { programEndpoint } from '../../runtime/program-endpoint.ts';
import { keptCommunes } from '../../runtime/reference.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { tellUnreadable } from '../../runtime/tell-unreadable.ts';

export const handler = programEndpoint(
  contract,
  'information-requests',
  async ({ query, deps, program, call }) => {
    const input = {
      after: query.after,
      limit: query.limit === undefined ? mostFed : Number(query.limit),
      communes: await keptCommunes(),
    };
    const { requests, unreadable, next, more } = await readFeed(linfDeps(), input, program, call);
    tellUnreadable(unreadable);
    const head = { producedAt: deps.now(), ...(next !== undefined && { next }), more };
    const xml = informationRequestsDocument(head, requests);
    return done({ file: { bytes: Buffer.from(xml), name: 'demandes.xml', shown: true } });
  },
);
