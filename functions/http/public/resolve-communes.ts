import { resolveCommunes as contract } from '../../../contract/territory.ts';
import { done } from '../../../domain/result.ts';
import { resolveCodes } from '../../../domain/territory/resolve-codes.ts';
import { edge } from '../../runtime/edge.ts';
import { published } from '../../runtime/published.ts';

export const handler = edge(contract, async ({ body: { codes, department } }) => {
  const { readAs, communes, unknown } = resolveCodes(await published().readCommunes(), codes);
  const kept = communes.filter((commune) => !department || commune.department === department);
  return done({
    body: { readAs, communes: kept, unknown: [...unknown], elsewhere: communes.length - kept.length },
  });
});
