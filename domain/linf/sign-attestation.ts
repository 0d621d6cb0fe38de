import type { Actor, Call } from '../actor.ts';
import { type InForce, ownConvention } from '../convention/own-convention.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { attestationTrace } from './attestation-trace.ts';
import {
  type AttestationSignature,
  commitmentVersion,
  type DestructionAttestation,
} from './destruction-attestation.ts';
import { keepSigned, type SigningDeps } from './keep-signed.ts';

/**
 * Signs an attestation of destruction, by a person whom the convention in force names (LIN-08, S1 art. 2): who, in what
 * function, on what day, with the commitment read. What was signed is kept as a PDF, whose digest the record holds.
 *
 * @returns the attestation, signed, with its convention; `wrong-state` when it already was
 */
export async function signAttestation(
  deps: SigningDeps,
  input: { id: string; month: string; number: number; version: number; signature: AttestationSignature },
  actor: Actor,
  call: Call,
): Promise<Result<{ attestation: DestructionAttestation; convention: InForce }, Problem>> {
  const { id, month, number, version, signature } = input;
  const convention = await ownConvention(deps, id, actor);
  const key = [id, month, String(number)] as const;
  const seen = convention && (await deps.records.get('destructionAttestation', key));
  if (!convention || !seen) return refused({ code: 'not-found' });
  if (seen.lastCommand === call.commandId) return done({ attestation: seen, convention });
  if (seen.signed) return refused({ code: 'wrong-state', state: 'signed' });
  if (seen.version !== version) return refused({ code: 'conflict' });

  const by = actor.accountId;
  const signed = { ...signature, at: deps.now().toISOString(), by, version: commitmentVersion };
  const file = await keepSigned(deps, seen, signed, convention);
  const next: DestructionAttestation = {
    ...seen,
    signed: { ...signed, file },
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'destructionAttestation', record: next },
    attestationTrace(deps, actor, call, seen, 'destruction-attestation-signed'),
  ]);
  if (committed.ok) return done({ attestation: next, convention });
  const kept = await deps.records.get('destructionAttestation', key);
  // Another one was quicker: only what that one signed is kept.
  if (kept?.signed?.file.key !== file.key) await deps.files.erase(file.key);
  return kept?.lastCommand === call.commandId
    ? done({ attestation: kept, convention })
    : refused({ code: 'conflict' });
}
