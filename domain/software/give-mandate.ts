import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { habilitationsOf } from '../establishment/own-establishment.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { rightsOn } from '../habilitation/rights-on.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { EditorId } from './editor.ts';
import { type Mandate, pastWith } from './mandate.ts';

/**
 * An agent who may declare the places of an EAJE gives an editor the mandate to do so (arrêté du 31 août 2021). It
 * replaces the one before: two programs would undo each other's work. `version` is the one seen, 0 for none.
 */
export async function giveMandate(
  deps: Deps,
  input: { id: string; editorId: EditorId; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<Mandate, Problem>> {
  const habilitation = await conventionFor(deps, actor, input.id);
  if (!habilitation) return refused({ code: 'not-found' });
  const [seen, editor] = await deps.records.getAll([
    { kind: 'mandate', key: [input.id] },
    { kind: 'editor', key: [input.editorId] },
  ]);
  if (seen?.lastCommand === call.commandId) return done(seen);
  if (!editor) return refused({ code: 'not-found' });
  if (editor.closed) return refused({ code: 'wrong-state', state: 'closed' });
  if ((seen?.version ?? 0) !== input.version) return refused({ code: 'conflict' });
  const at = deps.now().toISOString();
  const mandate: Mandate = {
    establishmentId: input.id,
    current: {
      editorId: editor.id,
      habilitationId: habilitation.id,
      givenAt: at,
      givenBy: actor.accountId,
    },
    past: seen ? pastWith(seen, { at, by: actor.accountId, how: 'replaced' }) : [],
    version: input.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'mandate', record: mandate },
    traceWrite(deps, actor, call, {
      cafCode: habilitation.cafCode,
      action: 'mandate-given',
      subject: { kind: 'establishment', id: input.id },
      detail: editor.id,
    }),
  ]);
  return committed.ok ? done(mandate) : refused({ code: 'conflict' });
}

/** The convention in force that lets the actor declare the places of an establishment, hence give a mandate to do so. */
export async function conventionFor(deps: Deps, actor: Actor, id: string): Promise<Habilitation | undefined> {
  const habilitations = await habilitationsOf(deps, actor);
  return habilitations.find((one) => rightsOn([one], id).availability);
}
