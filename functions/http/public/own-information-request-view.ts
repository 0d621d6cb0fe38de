import type { OwnInformationRequest } from '../../../contract/information-requests.ts';
import type { OwnRequest } from '../../../domain/linf/read-information-request.ts';

/** A request as its family sees it; the response schema drops what the contract does not declare. */
export const ownInformationRequestView = ({
  request,
  place,
  family,
  exchanges,
}: OwnRequest): OwnInformationRequest => ({
  ...request,
  ...(request.firstRetrieved && { retrievedAt: request.firstRetrieved.at }),
  ...{ place, family, exchanges },
});
