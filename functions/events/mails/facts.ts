import { cafByCode } from '../../../domain/caf/cafs.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { openPrivateLink } from '../../../domain/habilitation/private-link.ts';
import { siteAddress } from '../../runtime/site-address.ts';

/** The name of a Caf as mails say it; empty for who belongs to none. */
export const cafNameOf = ({ cafCode }: { cafCode?: string | undefined }): string =>
  cafByCode(cafCode ?? '')?.name ?? '';

/** What most mails about a convention say of it. */
export const conventionFacts = (habilitation: Habilitation) => ({
  conventionNumber: habilitation.id,
  cafName: cafNameOf(habilitation),
});

/** The page of a convention, or of its request, where the agents of the Caf work. */
export const casePage = (reference: string): string => siteAddress(`/caf/demandes/${reference}`);

/** A new link behind which the attestation of the end of a convention is signed (AVN-06). */
export async function endAttestationLink(deps: Deps, id: Habilitation['id']): Promise<string> {
  const secret = await openPrivateLink(deps, 'attestation', { id, round: 1 });
  return siteAddress(`/habilitation/attestation#${secret}`);
}
