import { cafOfDepartment, departmentOfCommune } from '../caf/cafs.ts';
import type { EstablishmentType } from '../establishment/establishment-type.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';
import type { ListedEstablishment } from './published.ts';
import type { PublishedStore } from './published-store.ts';

export interface DirectoryQuery {
  /** INSEE code of a commune. */
  commune?: string | undefined;
  postcode?: string | undefined;
  /** A whole department, to be narrowed by `text`. */
  cafCode?: string | undefined;
  text?: string | undefined;
  type?: EstablishmentType | undefined;
  /** How many to leave out: those of the pages before. */
  after?: number | undefined;
}

/** Establishments shown at once. */
export const pageLength = 50;

/** Finds establishments by commune, by postcode, or in a department by words of their name or commune. */
export async function searchDirectory(
  deps: { published: PublishedStore },
  query: DirectoryQuery,
): Promise<Result<{ establishments: ListedEstablishment[]; total: number }, Problem>> {
  const area = await areaOf(deps, query);
  if (!area) return refused({ code: 'invalid-request', errors: [{ path: 'commune', message: 'no-place' }] });
  const shards = await Promise.all(area.cafCodes.map((cafCode) => deps.published.readShard(cafCode)));
  const words = foldPlaceName(query.text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const found = shards
    .flatMap((shard) => shard?.establishments ?? [])
    .filter((establishment) => area.holds(establishment))
    .filter((establishment) => query.type === undefined || establishment.type === query.type)
    .filter((establishment) => {
      if (words.length === 0) return true;
      const text = foldPlaceName(`${establishment.name} ${establishment.address.commune}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1));
  const after = query.after ?? 0;
  return done({ establishments: found.slice(after, after + pageLength), total: found.length });
}

interface Area {
  cafCodes: string[];
  holds: (establishment: ListedEstablishment) => boolean;
}

async function areaOf(deps: { published: PublishedStore }, query: DirectoryQuery): Promise<Area | undefined> {
  const { commune, postcode, cafCode } = query;
  if (cafCode) return { cafCodes: [cafCode], holds: () => true };
  if (commune) {
    return {
      cafCodes: cafCodesOf([departmentOfCommune(commune) ?? '']),
      holds: ({ address }) => address.communeCode === commune,
    };
  }
  if (!postcode) return undefined;
  // A postcode may serve communes of two departments.
  const communes = (await deps.published.readCommunes()).byPostcode.get(postcode) ?? [];
  const codes = new Set(communes.map((one) => one.code));
  return {
    cafCodes: cafCodesOf(communes.map((one) => one.department)),
    // An establishment without its own postcode is found under those of its commune.
    holds: ({ address }) =>
      address.postcode ? address.postcode === postcode : codes.has(address.communeCode ?? ''),
  };
}

/** The Caf of some departments: one Caf may serve more than its own. */
const cafCodesOf = (departments: readonly string[]): string[] => [
  ...new Set(departments.flatMap((department) => cafOfDepartment(department)?.code ?? [])),
];
