import { readPublicThread as contract } from '../../../contract/threads.ts';
import { readPublicThread } from '../../../domain/habilitation/write-message.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { publicThreadView } from './public-thread-view.ts';

export const handler = edge(contract, async ({ body }) => {
  const read = await readPublicThread(deps(), body.secret);
  return read.ok ? done({ body: publicThreadView(read.value) }) : read;
});
