import { hashOf } from '../accounts/secrets.ts';
import type { Deps } from '../deps.ts';
import { newSecret } from '../identifiers.ts';
import { correctionLinkDays, type Habilitation } from './habilitation.ts';

/**
 * Opens the present round of corrections to whoever will hold the secret returned: only its hash is kept, and the
 * secret lives in the one e-mail that carries it. A mail sent again opens the same round a second time.
 */
export async function openCorrectionLink(deps: Deps, habilitation: Habilitation): Promise<string> {
  const secret = newSecret(deps.random);
  await deps.records.commit([
    {
      do: 'create',
      kind: 'correctionLink',
      record: {
        secretHash: hashOf(secret),
        habilitationId: habilitation.id,
        round: habilitation.round,
        expiresAt: Math.floor(deps.now().getTime() / 1000) + correctionLinkDays * 86_400,
      },
    },
  ]);
  return secret;
}
