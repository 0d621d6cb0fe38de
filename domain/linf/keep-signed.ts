import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import type { PrivateFiles } from '../files/private-files.ts';
import type { StoredFile } from '../files/stored-file.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { AttestationSignature, DestructionAttestation } from './destruction-attestation.ts';

/** A signature on the site as it is printed: `by` is the identification number of whoever is signed in. */
export type Signing = AttestationSignature & { at: string; by?: string | undefined; version: string };

/** Makes the PDF of an attestation that is about to be signed. */
export type PrintAttestation = (
  attestation: DestructionAttestation,
  signed: Signing,
  convention: Habilitation & { duration: NonNullable<Habilitation['duration']> },
) => Promise<Uint8Array>;

export interface SigningDeps extends Deps {
  files: PrivateFiles;
  print: PrintAttestation;
}

/**
 * Keeps the PDF of what is being signed, before the record that names it. It lies under its own digest: of two signings
 * at once, those of one sending included, neither writes over the other, and whoever comes second takes its own away.
 */
export async function keepSigned(
  deps: SigningDeps,
  attestation: DestructionAttestation,
  signed: Signing,
  convention: Parameters<PrintAttestation>[2],
): Promise<StoredFile> {
  const { habilitationId: id, month, number } = attestation;
  const bytes = await deps.print(attestation, signed, convention);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = {
    key: `attestations/${id}/${month}-${number}/${sha256}.pdf`,
    name: `attestation-${id}-${month}${number > 1 ? `-${number}` : ''}.pdf`,
    contentType: 'application/pdf' as const,
    bytes: bytes.length,
    sha256,
  };
  await deps.files.write(file.key, bytes, file.contentType);
  return file;
}
