import { postReply as contract } from '../../../contract/threads.ts';
import { postReply } from '../../../domain/habilitation/write-message.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { publicThreadView } from './public-thread-view.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const posted = await postReply(deps(), body, call);
  return posted.ok ? done({ body: publicThreadView(posted.value) }) : posted;
});
