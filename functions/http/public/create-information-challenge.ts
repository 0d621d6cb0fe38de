import { createInformationChallenge as contract } from '../../../contract/information-requests.ts';
import { createInformationChallenge } from '../../../domain/linf/create-information-challenge.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';

export const handler = edge(contract, async ({ query, call }) => {
  const made = await createInformationChallenge(deps(), { words: query.words === 'true' }, call);
  if (!made.ok) return made;
  const { words, ...challenge } = made.value;
  const instruction = 'Recopiez les trois mots, dans l’ordre, séparés par un espace.';
  return done({ body: { ...challenge, ...(words.length > 0 && { words, instruction }) } });
});
