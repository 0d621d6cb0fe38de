import type { EditorLine } from '../../../contract/editors.ts';
import type { Editor } from '../../../domain/software/editor.ts';

/** An editor as the Cnaf sees it: nothing of its secret. */
export const editorLine = (editor: Editor): EditorLine => ({
  id: editor.id,
  name: editor.name,
  company: editor.company,
  email: editor.email,
  ...(editor.website && { website: editor.website }),
  createdAt: editor.createdAt,
  secretIssuedAt: editor.secretIssuedAt,
  ...(editor.closed && { closedAt: editor.closed.at }),
  version: editor.version,
});
