import { changeNote as contract } from '../../../contract/caf-instruction.ts';
import { changeNote } from '../../../domain/habilitation/change-note.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { requestView } from './request-view.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const decided = await changeNote(deps, { ...params, ...body }, actor, call);
  return decided.ok ? done({ body: await requestView(deps, decided.value) }) : decided;
});
