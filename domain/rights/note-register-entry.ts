import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done } from '../result.ts';
import { decideOnEntry } from './decide-on-entry.ts';

/** Adds a note to the history of an entry: a call, a check, an exchange with a provider. The person is not told. */
export const noteRegisterEntry = (
  deps: Deps,
  input: { id: string; version: number; note: string },
  actor: Actor,
  call: Call,
) => decideOnEntry(deps, 'note', input, actor, call, () => done({ text: input.note }));
