import type { EstablishmentType } from '../establishment/establishment-type.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';
import type { DirectoryShard, ListedEstablishment } from './published.ts';
import { stillShown } from './still-shown.ts';

export interface DepartmentQuery {
  /** Words of the name or of the commune, in any order. */
  text?: string | undefined;
  type?: EstablishmentType | undefined;
  /** How many to leave out: those of the pages before. */
  after?: number | undefined;
  /** `2026-11-21`, in Paris. */
  today: string;
}

/** Establishments shown at once. */
export const pageLength = 50;

/** Finds establishments of a department by words, for the forms that name one: families search around a place. */
export function listDepartment(
  shard: DirectoryShard | undefined,
  query: DepartmentQuery,
): { establishments: ListedEstablishment[]; total: number } {
  const words = foldPlaceName(query.text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const found = (shard?.establishments ?? [])
    .filter((establishment) => query.type === undefined || establishment.type === query.type)
    .filter((establishment) => {
      if (words.length === 0) return true;
      const text = foldPlaceName(`${establishment.name} ${establishment.address.commune}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1));
  const after = query.after ?? 0;
  return {
    establishments: found.slice(after, after + pageLength).map((one) => stillShown(one, query.today)),
    total: found.length,
  };
}
