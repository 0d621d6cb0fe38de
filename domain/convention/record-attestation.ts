import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { amendCase } from '../habilitation/amend-case.ts';
import { parisDay } from '../paris-day.ts';
import { done, refused } from '../result.ts';

/** Records the attestation of destruction that came back after the end of a convention (AVN-06, S1 art. 2, S3 art. 3). */
export const recordAttestation = (
  deps: Deps,
  input: { id: string; version: number; received: { on: string; signatory: string } },
  actor: Actor,
  call: Call,
) =>
  amendCase(deps, 'attestation-received', input, actor, call, (seen) => {
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
    return done({ change: { duration: { ...duration, ending: { ...ending, attestation } } }, events: [] });
  });
