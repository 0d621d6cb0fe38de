import { rotateSecret as contract } from '../../../contract/editors.ts';
import { done } from '../../../domain/result.ts';
import { rotateSecret } from '../../../domain/software/change-editor.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { editorLine } from './editor-line.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const made = await rotateSecret(deps, { ...params, ...body }, actor, call);
  return made.ok ? done({ body: { ...made.value, editor: editorLine(made.value.editor) } }) : made;
});
