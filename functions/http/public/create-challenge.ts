import { createChallenge as contract } from '../../../contract/public.ts';
import { createChallenge } from '../../../domain/accounts/create-challenge.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';

export const handler = edge(contract, async () => {
  const challenge = await createChallenge(deps());
  return done({
    body: { ...challenge, instruction: 'Recopiez les trois mots, dans l’ordre, séparés par un espace.' },
  });
});
