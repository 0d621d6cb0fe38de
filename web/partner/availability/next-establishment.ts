import { useQuery } from '@tanstack/react-query';
import { listOwnEstablishments } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';
import { parisDay } from '../../design/format.ts';

/**
 * The establishment to go on with after one: the next of the agent's whose places were not confirmed today, in the order
 * of the first page, from the one in hand round to it.
 */
export function useNextEstablishment(
  id: string,
  today: string,
): { establishmentId: string; name: string } | undefined {
  const { data } = useQuery(reading(listOwnEstablishments, {}));
  const mine = (data?.establishments ?? []).filter(({ rights }) => rights.availability);
  const at = mine.findIndex(({ establishmentId }) => establishmentId === id);
  return [...mine.slice(at + 1), ...mine.slice(0, Math.max(at, 0))].find(
    ({ availability }) => !availability || parisDay(availability.confirmedAt) !== today,
  );
}
