import { writeToInformationPlace as contract } from '../../../contract/information-requests.ts';
import { writeToInformationPlace } from '../../../domain/linf/write-to-information-place.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { linfDeps } from '../../runtime/request-keys.ts';
import { ownInformationRequestView } from './own-information-request-view.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const changed = await writeToInformationPlace(linfDeps(), body, call);
  return changed.ok ? done({ body: ownInformationRequestView(changed.value) }) : changed;
});
