import { hashOf } from '../accounts/secrets.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { type TraceAction, traceWrite } from '../traces/trace.ts';
import { type Editor, newClientSecret } from './editor.ts';
import type { EditorWithSecret } from './register-editor.ts';

/** An editor that the Cnaf acts upon, at the version it saw. */
export interface OfEditor {
  editorId: string;
  version: number;
}

/**
 * Gives an editor another secret. The one before, and every token given for it, are refused from the very next request
 * on. As when it was registered, the answer alone holds the secret.
 */
export async function rotateSecret(
  deps: Deps,
  input: OfEditor,
  actor: Actor,
  call: Call,
): Promise<Result<EditorWithSecret, Problem>> {
  const secret = newClientSecret(deps.random);
  const changed = await changeEditor(deps, input, actor, call, 'editor-secret-renewed', (editor) => ({
    secretHash: hashOf(secret),
    secretIssuedAt: deps.now().toISOString(),
    epoch: editor.epoch + 1,
  }));
  if (!changed.ok) return changed;
  const { editor, again } = changed.value;
  return done({ editor, ...(!again && { secret }) });
}

/** Closes an editor's access to the API: its secret and its tokens are refused from the very next request on. */
export async function closeEditor(
  deps: Deps,
  input: OfEditor,
  actor: Actor,
  call: Call,
): Promise<Result<EditorWithSecret, Problem>> {
  const changed = await changeEditor(deps, input, actor, call, 'editor-closed', () => ({
    closed: { at: deps.now().toISOString(), by: actor.accountId },
  }));
  return changed.ok ? done({ editor: changed.value.editor }) : changed;
}

async function changeEditor(
  deps: Deps,
  input: OfEditor,
  actor: Actor,
  call: Call,
  action: TraceAction,
  change: (editor: Editor) => Partial<Editor>,
): Promise<Result<{ editor: Editor; again: boolean }, Problem>> {
  const seen = await deps.records.get('editor', [input.editorId]);
  if (!seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done({ editor: seen, again: true });
  if (seen.closed) return refused({ code: 'wrong-state', state: 'closed' });
  if (seen.version !== input.version) return refused({ code: 'conflict' });
  const editor: Editor = {
    ...seen,
    ...change(seen),
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'editor', record: editor },
    traceWrite(deps, actor, call, { cafCode: undefined, action, subject: { kind: 'editor', id: seen.id } }),
  ]);
  return committed.ok ? done({ editor, again: false }) : refused({ code: 'conflict' });
}
