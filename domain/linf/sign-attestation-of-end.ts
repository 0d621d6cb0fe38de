import type { Call } from '../actor.ts';
import type { Duration } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { caseBehindLink } from '../habilitation/private-link.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { partsOfEnd } from './attestation-of-end.ts';
import { attestationTrace } from './attestation-trace.ts';
import {
  type AttestationSignature,
  attestationState,
  type DestructionAttestation,
  endCommitmentVersion,
} from './destruction-attestation.ts';
import { keepSigned, type SigningDeps } from './keep-signed.ts';

type OfEnd = NonNullable<NonNullable<Duration['ending']>['attestation']>;

/** An ended convention, what its party attests, and what it attested. */
export interface AttestedEnd {
  convention: Habilitation & { duration: Duration };
  attestation: OfEnd;
  parts: DestructionAttestation[];
}

/**
 * What the holder of a private link has to sign, or has signed, at the end of a convention (AVN-06, S1 art. 2). The
 * accounts of an ended convention are closed: the link opens this one paper and nothing else, for sixty days.
 */
export async function readAttestationOfEnd(
  deps: Deps,
  secret: string,
): Promise<Result<AttestedEnd, Problem>> {
  const behind = await caseBehindLink(deps, 'attestation', secret);
  const { id, duration } = behind?.habilitation ?? {};
  const attestation = duration?.ending?.attestation;
  if (!behind || !id || !duration || !attestation?.prepared) return refused({ code: 'link-lapsed' });
  const parts = await partsOfEnd(deps, id, attestation.prepared);
  return done({ convention: { ...behind.habilitation, duration }, attestation, parts });
}

/** The PDF of a part that was signed, for the holder of the link. */
export async function readSignedPart(
  deps: Pick<SigningDeps, 'files'> & Deps,
  { secret, number }: { secret: string; number: number },
  call: Call,
): Promise<Result<{ bytes: Uint8Array; name: string }, Problem>> {
  const read = await readAttestationOfEnd(deps, secret);
  if (!read.ok) return read;
  const part = read.value.parts.find((one) => one.number === number);
  const file = part?.signed?.file;
  const bytes = file && (await deps.files.read(file.key));
  if (!part || !bytes) return refused({ code: 'not-found' });
  await deps.records.commit([
    attestationTrace(deps, 'public', call, part, 'destruction-attestation-downloaded'),
  ]);
  return done({ bytes, name: file.name });
}

/**
 * Signs the attestation of the end of a convention behind the private link: who, in what function, with the commitment
 * read. What comes back on paper at the same moment, and a second signature, are told: only one of them counts.
 */
export async function signAttestationOfEnd(
  deps: SigningDeps,
  input: { secret: string; number: number; version: number; signature: AttestationSignature },
  call: Call,
): Promise<Result<AttestedEnd, Problem>> {
  const read = await readAttestationOfEnd(deps, input.secret);
  if (!read.ok) return read;
  const { convention, attestation, parts } = read.value;
  const seen = parts.find(({ number }) => number === input.number);
  if (!seen) return refused({ code: 'link-lapsed' });
  if (seen.lastCommand === call.commandId) return read;
  const today = parisDay(deps.now());
  if (attestationState(seen, today) === 'signed') return refused({ code: 'wrong-state', state: 'signed' });
  if (seen.version !== input.version) return refused({ code: 'conflict' });

  const signed = { ...input.signature, at: deps.now().toISOString(), version: endCommitmentVersion };
  const file = await keepSigned(deps, seen, signed, convention);
  const next: DestructionAttestation = {
    ...seen,
    signed: { ...signed, file },
    version: seen.version + 1,
    lastCommand: call.commandId,
  };
  const after = parts.map((part) => (part === seen ? next : part));
  const whole = after.every((part) => attestationState(part, today) === 'signed');
  const received = { on: today, signatory: input.signature.name, onSite: true as const };
  const closed = { ...attestation, ...(whole && { received }) };
  const changed = withAttestation(convention, closed);
  const committed = await deps.records.commit([
    { do: 'replace', kind: 'destructionAttestation', record: next },
    // Replaced even where another part is left: of two parts signed at once, one sees that it is the last.
    { do: 'replace', kind: 'habilitation', record: changed },
    attestationTrace(deps, 'public', call, seen, 'destruction-attestation-signed'),
  ]);
  if (committed.ok) return done({ convention: changed, attestation: closed, parts: after });
  const again = await readAttestationOfEnd(deps, input.secret);
  const kept = again.ok ? again.value.parts.find(({ number }) => number === input.number) : undefined;
  // Another one was quicker: only what that one signed is kept.
  if (again.ok && kept?.signed?.file.key !== file.key) await deps.files.erase(file.key);
  return kept?.lastCommand === call.commandId ? again : refused({ code: 'conflict' });
}

const withAttestation = (
  convention: AttestedEnd['convention'],
  attestation: OfEnd,
): AttestedEnd['convention'] => {
  const { duration, version } = convention;
  const { ending } = duration;
  return {
    ...convention,
    duration: { ...duration, ...(ending && { ending: { ...ending, attestation } }) },
    version: version + 1,
  };
};
