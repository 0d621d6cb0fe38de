import { closeEditor, registerEditor } from '../../contract/editors.ts';
import { giveMandate } from '../../contract/mandates.ts';
import { requestToken, sendAvailability } from '../../contract/software.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import type { EditorId } from '../../domain/software/editor.ts';
import { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { nextNumber } from './habilitations.ts';
import type { Somebody } from './people.ts';

/** A software editor: its client, and its program with a token. */
export interface Program {
  id: EditorId;
  secret: string;
  /** Carries the token as a program does. */
  program: Browser;
}

/** What the Cnaf says of a new editor. */
export const newEditor = () => ({
  name: `Planicrèche ${nextNumber()}`,
  company: 'Les Ateliers du Planning',
  email: 'api@planicreche.example',
});

/** A token for some credentials. */
export async function tokenFor(stage: Stage, clientId: string, secret: string): Promise<string> {
  const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret };
  return (await stage.done(requestToken, { body })).access_token;
}

/** An editor registered by the Cnaf, with a token in hand. */
export async function editor(stage: Stage, cnaf: Somebody): Promise<Program> {
  const made = await stage.done(registerEditor, { as: cnaf.browser, body: newEditor() });
  const id = made.editor.id as EditorId;
  const secret = made.secret ?? '';
  const program = new Browser();
  program.softwareToken = await tokenFor(stage, id, secret);
  return { id, secret, program };
}

/** Closes an editor, whatever its version. */
export async function closed(stage: Stage, cnaf: Somebody, editorId: EditorId): Promise<void> {
  const seen = await stage.deps.records.get('editor', [editorId]);
  const body = { version: seen?.version ?? 0 };
  await stage.done(closeEditor, { as: cnaf.browser, params: { editorId }, body });
}

/** Gives the mandate of an establishment to an editor, over what is there now; gives the version. */
export async function mandated(stage: Stage, as: Browser, id: string, editorId: EditorId): Promise<number> {
  const seen = await stage.deps.records.get('mandate', [id]);
  const body = { editorId, version: seen?.version ?? 0 };
  return (await stage.done(giveMandate, { as, params: { id }, body })).version;
}

/** Two places on Monday mornings, for two weeks from today on. */
export function fortnight(stage: Stage, places = 2) {
  const from = parisDay(stage.deps.now());
  return {
    state: 'available' as const,
    from,
    until: addDays(from, 13),
    cells: [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places }],
  };
}

/** Sends items, and gives the report. */
export const sent = (stage: Stage, as: Browser, items: unknown[], commandId?: string) =>
  stage.done(sendAvailability, { as, body: { items }, ...(commandId && { commandId }) });
