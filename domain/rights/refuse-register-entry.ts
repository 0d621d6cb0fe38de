import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done } from '../result.ts';
import { decideOnEntry } from './decide-on-entry.ts';

/** Refuses to act, with a reason that the person receives together with the ways to contest it (RGPD art. 12 § 4). */
export const refuseRegisterEntry = (
  deps: Deps,
  input: { id: string; version: number; reason: string },
  actor: Actor,
  call: Call,
) =>
  decideOnEntry(deps, 'refuse', input, actor, call, ({ id }) =>
    done({
      text: input.reason,
      tell: (step) => ({ type: 'register-entry-refused', entryId: id, step }),
    }),
  );
