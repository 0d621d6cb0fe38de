import { registerEditor as contract } from '../../../contract/editors.ts';
import { done } from '../../../domain/result.ts';
import { registerEditor } from '../../../domain/software/register-editor.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { editorLine } from './editor-line.ts';

export const handler = endpoint(contract, async ({ deps, body, actor, call }) => {
  const made = await registerEditor(deps, body, actor, call);
  return made.ok ? done({ body: { ...made.value, editor: editorLine(made.value.editor) } }) : made;
});
