import { useQuery } from '@tanstack/react-query';
import { listOwnEstablishments, type OwnEstablishments } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';

type Convention = OwnEstablishments['conventions'][number];

/** The councils for which the agent drops files: a convention each. */
const councilsAmong = (conventions: readonly Convention[]): { id: string; name: string }[] =>
  conventions
    .filter(({ kind }) => kind === 'council')
    .map(({ number, providerName }) => ({ id: number, name: providerName }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));

/** The agent's councils; undefined until they are known. */
export function useOwnCouncils() {
  const own = useQuery(reading(listOwnEstablishments, {}));
  return { query: own, councils: own.data && councilsAmong(own.data.conventions) };
}
