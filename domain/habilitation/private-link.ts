import { hashOf } from '../accounts/secrets.ts';
import type { Deps } from '../deps.ts';
import { newSecret } from '../identifiers.ts';
import { expiresAfter } from '../time-to-live.ts';
import { type Habilitation, type LinkPurpose, type PrivateLink, privateLinkDays } from './habilitation.ts';

/**
 * Opens one act on a case to whoever will hold the secret returned: only its hash is kept, and the secret lives in the
 * one e-mail that carries it. A mail sent again opens the same act a second time.
 */
export async function openPrivateLink(
  deps: Deps,
  purpose: LinkPurpose,
  { id, round }: { id: Habilitation['id']; round: number },
): Promise<string> {
  const secret = newSecret(deps.random);
  await deps.records.commit([
    {
      do: 'create',
      kind: 'privateLink',
      record: {
        secretHash: hashOf(secret),
        purpose,
        habilitationId: id,
        round,
        expiresAt: expiresAfter(deps.now(), { days: privateLinkDays }),
      },
    },
  ]);
  return secret;
}

/**
 * The case that a private link opens for a purpose; undefined once the link has lapsed, or for another purpose. Anyone
 * who holds the link may act: it was mailed to the party alone.
 */
export async function caseBehindLink(
  deps: Deps,
  purpose: LinkPurpose,
  secret: string,
): Promise<{ link: PrivateLink; habilitation: Habilitation } | undefined> {
  const link = await deps.records.get('privateLink', [hashOf(secret)]);
  if (link?.purpose !== purpose) return undefined;
  const habilitation = await deps.records.get('habilitation', [link.habilitationId]);
  return habilitation && { link, habilitation };
}
