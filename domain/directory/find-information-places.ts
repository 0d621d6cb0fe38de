import { cafOfDepartment, departmentOfCommune } from '../caf/cafs.ts';
import { parisDay } from '../paris-day.ts';
import type { PublishedPlace } from './published-places.ts';
import type { PublishedStore } from './published-store.ts';

/**
 * The information places (*LINF*) that cover a commune today, in the order of their names. A convention whose end was
 * recorded counts until that day, whatever is still published.
 */
export async function findInformationPlaces(
  deps: { published: PublishedStore; now: () => Date },
  { commune }: { commune: string },
): Promise<PublishedPlace[]> {
  const caf = cafOfDepartment(departmentOfCommune(commune) ?? '');
  if (!caf) return [];
  const today = parisDay(deps.now());
  const published = await deps.published.readInformationPlaces(caf.code);
  return (published?.places ?? [])
    .filter(({ communes, until }) => communes.includes(commune) && (until === undefined || today < until))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.habilitationId < b.habilitationId ? -1 : 1));
}
