import { rollBackChildminders as contract } from '../../../contract/caf-childminders.ts';
import { rollBackChildminders } from '../../../domain/childminders/roll-back.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { councilView } from './council-views.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const back = await rollBackChildminders(deps, { ...params, ...body }, actor, call);
  if (!back.ok) return back;
  const { pointer, council } = back.value;
  return done({ body: { council: councilView({ convention: council, inForce: true, pointer }) } });
});
