import type { InformationRequestDetail } from '../../../contract/information-requests.ts';
import type { OpenedRequest } from '../../../domain/linf/open-request.ts';

/** A request as an agent of the information place reads it; the response schema drops what the contract does not declare. */
export const informationRequestView = ({
  request,
  family,
  exchanges,
  notes,
}: OpenedRequest): InformationRequestDetail => ({ ...request, family, exchanges, notes });
