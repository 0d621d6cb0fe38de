import { changeCafProfile as contract } from '../../../contract/caf.ts';
import { changeProfile } from '../../../domain/caf/change-profile.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { cafProfileView } from './caf-profile-view.ts';

export const handler = endpoint(contract, async ({ deps, body, actor, call }) => {
  const changed = await changeProfile(deps, body, actor, call);
  return changed.ok ? done({ body: cafProfileView(changed.value.cafCode, changed.value) }) : changed;
});
