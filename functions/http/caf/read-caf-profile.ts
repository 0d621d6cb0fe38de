import { readCafProfile as contract } from '../../../contract/caf.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { cafProfileView } from './caf-profile-view.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const cafCode = actor.cafCode ?? '';
  return done({ body: cafProfileView(cafCode, await deps.records.get('cafProfile', [cafCode])) });
});
