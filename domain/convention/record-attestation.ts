import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { amendCase } from '../habilitation/amend-case.ts';
import { partsOfEnd } from '../linf/attestation-of-end.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import { done, refused } from '../result.ts';

/**
 * Records the attestation of destruction that came back on paper after the end of a convention (AVN-06, S1 art. 2, S3
 * art. 3). What a LINF could have signed on the site is then done with too.
 */
export const recordAttestation = (
  deps: Deps,
  input: { id: string; version: number; received: { on: string; signatory: string } },
  actor: Actor,
  call: Call,
) =>
  amendCase(deps, 'attestation-received', input, actor, call, async (seen) => {
    const { duration } = seen;
    const ending = duration?.ending;
    if (!duration || !ending?.attestation || ending.attestation.received) {
      return refused({ code: 'wrong-state', state: seen.state });
    }
    if (input.received.on > parisDay(deps.now())) {
      return refused({
        code: 'invalid-request',
        errors: [{ path: 'received.on', message: 'letter-to-come' }],
      });
    }
    const attestation = { ...ending.attestation, received: input.received };
    return done({
      change: { duration: { ...duration, ending: { ...ending, attestation } } },
      events: [],
      alongside: await settledOnPaper(deps, seen.id, ending.attestation.prepared, input.received, call),
    });
  });

/** The writes that close what waits for a signature on the site. */
async function settledOnPaper(
  deps: Deps,
  id: string,
  prepared: { month: string; parts: number } | undefined,
  onPaper: { on: string; signatory: string },
  call: Call,
): Promise<Write[]> {
  const parts = prepared ? await partsOfEnd(deps, id, prepared) : [];
  return parts
    .filter(({ signed }) => !signed)
    .map((part) => ({
      do: 'replace',
      kind: 'destructionAttestation',
      record: { ...part, onPaper, version: part.version + 1, lastCommand: call.commandId },
    }));
}
