import { useQueries, useQuery } from '@tanstack/react-query';
import { listInformationRequests } from '../../../contract/information-requests.ts';
import { listOwnEstablishments, type OwnEstablishments } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';

type Convention = OwnEstablishments['conventions'][number];

/** The information places whose requests the agent reads: a convention each, by name. */
const placesAmong = (conventions: readonly Convention[]): { id: string; name: string }[] =>
  conventions
    .filter(({ kind }) => kind === 'linf')
    .map(({ number, place, providerName }) => ({ id: number, name: place?.name ?? providerName }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));

/** The agent's information places; undefined until they are known. */
export function useOwnPlaces() {
  const own = useQuery(reading(listOwnEstablishments, {}));
  return { query: own, places: own.data && placesAmong(own.data.conventions) };
}

/** How many requests nobody has read yet, at each of these places and in all; those not known yet are not counted. */
export function useAwaited(ids: readonly string[]): {
  at: (id: string) => number | undefined;
  total?: number;
} {
  const found = useQueries({
    queries: ids.map((id) =>
      reading(listInformationRequests, { params: { id }, query: { state: 'received' } }),
    ),
  });
  const counts = new Map(ids.map((id, index) => [id, found[index]?.data?.awaited]));
  const known = [...counts.values()].filter((count) => count !== undefined);
  return {
    at: (id) => counts.get(id),
    ...(known.length > 0 && { total: known.reduce((sum, count) => sum + count, 0) }),
  };
}
