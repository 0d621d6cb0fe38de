import { answerCorrection as contract } from '../../../contract/public.ts';
import { answerCorrection } from '../../../domain/habilitation/correct-request.ts';
import { done } from '../../../domain/result.ts';
import { deps } from '../../runtime/deps.ts';
import { edge } from '../../runtime/edge.ts';
import { readCommunes } from '../../runtime/read-communes.ts';

export const handler = edge(contract, async ({ body, call }) => {
  const answered = await answerCorrection({ ...deps(), readCommunes }, body, call);
  return answered.ok ? done({ body: answered.value }) : answered;
});
