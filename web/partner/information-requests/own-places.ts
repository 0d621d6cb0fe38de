import { useQuery } from '@tanstack/react-query';
import { listInformationRequests } from '../../../contract/information-requests.ts';
import { listOwnEstablishments, type OwnEstablishments } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';

type Convention = OwnEstablishments['conventions'][number];

/** The information places whose requests the agent reads: a convention each, by name. */
export const placesAmong = (conventions: readonly Convention[]): { id: string; name: string }[] =>
  conventions
    .filter(({ kind }) => kind === 'linf')
    .map(({ number, place, providerName }) => ({ id: number, name: place?.name ?? providerName }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));

/** The agent's information places; undefined until they are known. */
export function useOwnPlaces() {
  const own = useQuery(reading(listOwnEstablishments, {}));
  return { query: own, places: own.data && placesAmong(own.data.conventions) };
}

/** How many requests of a place nobody has read yet; undefined until it is known. */
export function useAwaited(id: string | undefined): number | undefined {
  const found = useQuery({
    ...reading(listInformationRequests, { params: { id: id ?? '' }, query: { state: 'received' } }),
    enabled: id !== undefined,
  });
  return found.data?.awaited;
}
