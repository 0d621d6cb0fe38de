import { closeEditor as contract } from '../../../contract/editors.ts';
import { done } from '../../../domain/result.ts';
import { closeEditor } from '../../../domain/software/change-editor.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { editorLine } from './editor-line.ts';

export const handler = endpoint(contract, async ({ deps, params, body, actor, call }) => {
  const made = await closeEditor(deps, { ...params, ...body }, actor, call);
  return made.ok ? done({ body: { ...made.value, editor: editorLine(made.value.editor) } }) : made;
});
