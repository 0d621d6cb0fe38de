import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { openPrivateLink } from '../../domain/habilitation/private-link.ts';
import { siteAddress } from '../runtime/site-address.ts';

/** A new link behind which the attestation of the end of a convention is signed (AVN-06). */
export async function endAttestationLink(deps: Deps, id: Habilitation['id']): Promise<string> {
  const secret = await openPrivateLink(deps, 'attestation', { id, round: 1 });
  return siteAddress(`/habilitation/attestation#${secret}`);
}
