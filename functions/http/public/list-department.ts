import { listDepartment as contract } from '../../../contract/search.ts';
import { listDepartment } from '../../../domain/directory/list-department.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { published } from '../../runtime/published.ts';

export const handler = edge(contract, async ({ params, query }) => {
  const shard = await published().readShard(params.cafCode);
  return done({ body: listDepartment(shard, { ...query, today: parisDay(new Date()) }) });
});
