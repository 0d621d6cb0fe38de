import { hashOf } from '../accounts/secrets.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { listAll } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { type Editor, type EditorContent, EditorId, newClientSecret } from './editor.ts';

/** An editor and, the one time it can be shown, its secret. */
export interface EditorWithSecret {
  editor: Editor;
  secret?: string;
}

/** Capitals and accents make no other name; a sign does: « Nounou » and « Nounou + » are two. */
const sameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0;

/**
 * Registers a software editor as a client of the API. Crèches choose a software by its name: one that is open already
 * under that name is not registered a second time. Two registered at the same moment both stand, as nothing but people
 * goes by the name: one of them is closed by hand. The answer alone holds the secret: a retry, whose first answer
 * may be lost, gives the editor without it, and a new secret can be asked for.
 */
export async function registerEditor(
  deps: Deps,
  content: EditorContent,
  actor: Actor,
  call: Call,
): Promise<Result<EditorWithSecret, Problem>> {
  // The intent names the editor, so that a retry finds it.
  const id = EditorId.parse(`E-${hashOf(`${actor.accountId} ${call.commandId}`).slice(0, 8).toUpperCase()}`);
  const seen = await deps.records.get('editor', [id]);
  if (seen)
    return seen.lastCommand === call.commandId ? done({ editor: seen }) : refused({ code: 'conflict' });
  const editors = await listAll(deps.records, 'editors', {});
  const known = editors.some(({ record }) => !record.closed && sameName(record.name, content.name));
  if (known) return refused({ code: 'invalid-request', errors: [{ path: 'name', message: 'editor-twice' }] });
  const secret = newClientSecret(deps.random);
  const at = deps.now().toISOString();
  const editor: Editor = {
    id,
    ...content,
    createdAt: at,
    createdBy: actor.accountId,
    secretHash: hashOf(secret),
    secretIssuedAt: at,
    epoch: 1,
    version: 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'editor', record: editor },
    traceWrite(deps, actor, call, {
      cafCode: undefined,
      action: 'editor-registered',
      subject: { kind: 'editor', id },
    }),
  ]);
  return committed.ok ? done({ editor, secret }) : refused({ code: 'conflict' });
}
