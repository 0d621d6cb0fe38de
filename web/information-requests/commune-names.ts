import { useQuery } from '@tanstack/react-query';
import type { resolveCommunes } from '../../contract/territory.ts';
import { call } from '../api/client.ts';
import { publicRoute } from '../api/route.ts';

const resolve = publicRoute<typeof resolveCommunes>('POST', '/api/public/communes/resolve');

/** Names of communes by INSEE code: nothing until they are known, the code itself for one that has none. */
export function useCommuneNames(codes: readonly (string | undefined)[]): (code: string) => string {
  const asked = [...new Set(codes.filter((code) => code !== undefined && code !== ''))].sort();
  const found = useQuery({
    queryKey: [resolve.path, asked],
    queryFn: ({ signal }) => call(resolve, { body: { codes: asked as string[] } }, { signal }),
    enabled: asked.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const names = new Map(found.data?.communes.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? (found.isPending ? '' : code);
}
