import { informationRequestsSchema } from '../../../adapters/xml/information-requests-schema.ts';
import { readInformationSchema as contract } from '../../../contract/information-feed.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';

const file = {
  bytes: Buffer.from(informationRequestsSchema),
  name: 'information-requests-1.xsd',
  shown: true,
};

export const handler = edge(contract, async () => done({ file }));
