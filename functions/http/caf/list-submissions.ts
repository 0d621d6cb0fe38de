import { listSubmissions as contract } from '../../../contract/caf-validation.ts';
import { submissionQueue } from '../../../domain/establishment/submission-queue.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const { lines, bulk } = await submissionQueue(deps, actor);
  return done({
    body: { bulk, submissions: lines.map(({ submission, ...line }) => ({ ...submission, ...line })) },
  });
});
