import { markThreadRead as contract } from '../../../contract/threads.ts';
import { markThreadRead } from '../../../domain/habilitation/write-message.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { threadView } from './thread-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor }) => {
  const marked = await markThreadRead(deps, { ...params, ...body }, actor);
  return marked.ok ? done({ body: threadView(marked.value) }) : marked;
});
