import type { Position } from '../establishment/position.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { boxAround, withinDegrees } from '../territory/box.ts';
import { type Centres, overlap } from '../territory/centres.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { codeOfAddresses, wholeCommune } from '../territory/districts.ts';

/** Where a search is to be: one of the three. */
export interface AskedPlace {
  position?: Position | undefined;
  commune?: string | undefined;
  postcode?: string | undefined;
}

interface PlaceDeps {
  centres: () => Promise<Centres>;
  communes: () => Promise<CommuneIndex>;
}

export interface SearchCentre extends Position {
  /** The place is known less precisely than where it was asked for. */
  approximate: boolean;
  communeCode?: string;
}

/** The Caf of which something may lie in a circle. */
export function touchedBy({ boxes }: Centres, centre: Position, metres: number): string[] {
  const parts = withinDegrees(boxAround(centre, metres));
  return [...boxes].flatMap(([cafCode, box]) => (parts.some((part) => overlap(part, box)) ? [cafCode] : []));
}

/**
 * Where a search is around: a position, the centre of a commune or of a district, that of the largest commune of a
 * postcode. It names the commune in any case, as conventions do.
 */
export async function centreOf(deps: PlaceDeps, query: AskedPlace): Promise<Result<SearchCentre, Problem>> {
  const { position, commune, postcode } = query;
  if (position) return done({ ...position, approximate: false });
  if (commune) return centreOfCommune(deps, commune, 'commune');
  if (!postcode) return refusedAt('commune', 'no-place-yet');
  // A postcode is around the largest of the communes that it serves.
  const communes = (await deps.communes()).byPostcode.get(postcode) ?? [];
  const largest = communes.toSorted((a, b) => b.population - a.population)[0];
  if (!largest) return refusedAt('postcode', 'unknown-place');
  const district = codeOfAddresses({ communeCode: largest.code, postcode });
  const centre = await centreOfCommune(deps, district, 'postcode');
  return centre.ok && communes.length > 1 ? done({ ...centre.value, approximate: true }) : centre;
}

async function centreOfCommune(
  deps: PlaceDeps,
  code: string,
  path: string,
): Promise<Result<SearchCentre, Problem>> {
  const centre = (await deps.centres()).byCode.get(code);
  return centre ? done({ ...centre, communeCode: wholeCommune(code) }) : refusedAt(path, 'unknown-place');
}

const refusedAt = (path: string, message: string) =>
  refused({ code: 'invalid-request' as const, errors: [{ path, message }] });
