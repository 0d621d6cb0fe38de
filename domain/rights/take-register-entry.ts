import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done } from '../result.ts';
import { decideOnEntry } from './decide-on-entry.ts';

/** An agent takes an entry in charge, or takes it over from a colleague (RGT-01). */
export const takeRegisterEntry = (
  deps: Deps,
  input: { id: string; version: number },
  actor: Actor,
  call: Call,
) => decideOnEntry(deps, 'take', input, actor, call, () => done({ change: { owner: actor.accountId } }));
