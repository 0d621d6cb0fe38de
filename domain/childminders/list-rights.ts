import { namesOf } from '../accounts/names-of.ts';
import type { Actor } from '../actor.ts';
import { type ChildmindersDeps, departmentOf, rightsOfFiles } from './department.ts';
import { type AnyRight, holding } from './rights-in-force.ts';

/** Rights of a page. */
const pageLength = 100;

/** A right of the register, who recorded it and who lifted it, by name. */
export interface ListedRight {
  right: AnyRight;
  source: 'file' | 'caf';
  by?: string;
  lifted?: { at: string; by: string };
}

/**
 * The register of the rights of a department's childminders, newest first: what files stated and what the Caf recorded,
 * those lifted included (CSV-07, RGT-01).
 */
export async function listChildminderRights(
  deps: ChildmindersDeps,
  { after = 0 }: { after?: number | undefined },
  actor: Actor,
): Promise<{ rights: ListedRight[]; total: number; next?: number }> {
  const department = await departmentOf(deps, actor.cafCode ?? '');
  const ofFiles = await rightsOfFiles(deps, department);
  const all: AnyRight[] = [...ofFiles, ...department.recorded];
  const held = new Set(holding(all));
  const consents = department.recorded.filter(({ kind }) => kind === 'consent');
  const listed = all
    .filter(({ kind }) => kind !== 'consent')
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));
  const page = listed.slice(after, after + pageLength).map((right) => {
    const own = 'by' in right ? right : undefined;
    const consent = held.has(right)
      ? undefined
      : consents.filter(({ lifts }) => lifts === right.id).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    return { right, by: own?.by, lifted: own?.lifted ?? (consent && { at: consent.at, by: consent.by }) };
  });
  const names = await namesOf(
    deps,
    page.flatMap(({ by, lifted }) => [by, lifted?.by]),
  );
  return {
    rights: page.map(({ right, by, lifted }) => ({
      right,
      source: by === undefined ? 'file' : 'caf',
      ...(by !== undefined && { by: names(by) }),
      ...(lifted && { lifted: { at: lifted.at, by: names(lifted.by) } }),
    })),
    total: listed.length,
    ...(after + pageLength < listed.length && { next: after + pageLength }),
  };
}
