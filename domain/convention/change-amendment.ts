import type { Actor, Call } from '../actor.ts';
import type { RequestDeps } from '../habilitation/annex-of-request.ts';
import { actOnAmendment } from './act-on-amendment.ts';
import type { RequestForm } from './amendment.ts';
import type { AskedChange } from './asked-change.ts';
import { contentOf } from './draft-amendment.ts';

/** Says a draft anew, whole: the request it answers and every change (AVN-01). */
export const changeAmendment = (
  deps: RequestDeps,
  input: {
    id: string;
    number: number;
    version: number;
    requestedOn: string;
    requestForm: RequestForm;
    changes: readonly AskedChange[];
  },
  actor: Actor,
  call: Call,
) =>
  actOnAmendment(deps, 'change', 'amendment-changed', input, actor, call, async (_, convention) => {
    const content = await contentOf(deps, convention, input);
    return content.ok ? { ok: true, value: { change: content.value } } : content;
  });
