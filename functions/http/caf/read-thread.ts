import { readThread as contract } from '../../../contract/threads.ts';
import { readThread } from '../../../domain/habilitation/write-message.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { threadView } from './thread-view.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const read = await readThread(deps, params.id, actor);
  return read.ok ? done({ body: threadView(read.value) }) : read;
});
