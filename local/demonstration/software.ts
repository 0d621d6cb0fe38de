import type { Actor } from '../../domain/actor.ts';
import type { EditorId } from '../../domain/software/editor.ts';
import { giveMandate } from '../../domain/software/give-mandate.ts';
import { registerEditor } from '../../domain/software/register-editor.ts';
import { expectDone, type Stage } from './stage.ts';

/** One editor, to which a crèche gave a mandate; gives its identifier. Its secret is kept nowhere: the Cnaf renews it to try the API. */
export async function playSoftware(stage: Stage, cnaf: Actor, partner: Actor, id: string): Promise<EditorId> {
  const { deps, call } = stage;
  const content = {
    name: 'Planicrèche',
    company: 'Les Ateliers du Planning',
    email: 'api@planicreche.example',
  };
  const { editor } = expectDone(await registerEditor(deps, content, cnaf, call()));
  expectDone(await giveMandate(deps, { id, editorId: editor.id, version: 0 }, partner, call()));
  return editor.id;
}
