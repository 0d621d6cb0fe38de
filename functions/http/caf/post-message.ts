import { postMessage as contract } from '../../../contract/threads.ts';
import { postMessage } from '../../../domain/habilitation/write-message.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { threadView } from './thread-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const posted = await postMessage(deps, { ...params, ...body }, actor, call);
  return posted.ok ? done({ body: threadView(posted.value) }) : posted;
});
