import type { Actor } from '../actor.ts';
import { cafOfDepartment, departmentOfCommune } from '../caf/cafs.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import type { CommuneIndex } from '../territory/communes.ts';
import { isKept, isOverdue } from './deadlines.ts';
import type { InformationFigures, OverdueRequest } from './information-figures.ts';

export interface InformationSightOfCaf {
  figures: InformationFigures | undefined;
  overdue: (OverdueRequest & { placeName: string })[];
  communes: { code: string; name: string; received: number; covered: boolean }[];
}

/**
 * What a Caf sees of the requests to its information places (LIN-04, LIN-06): the last count, the overdue ones as they
 * stand at this moment, and every commune of the department with or without an information place. Nothing of a family:
 * the records read hold no part of what it wrote.
 */
export async function readInformationSight(
  deps: Deps & { readCommunes: () => Promise<CommuneIndex> },
  actor: Actor,
): Promise<InformationSightOfCaf> {
  const cafCode = actor.cafCode ?? '';
  const today = parisDay(deps.now());
  const [figures, listed, index] = await Promise.all([
    deps.records.get('informationFigures', [cafCode]),
    listAll(deps.records, 'habilitationsOfCaf', { cafCode }),
    deps.readCommunes(),
  ]);
  const places = listed.map(({ record }) => record).filter(({ kind }) => kind === 'linf');
  const names = new Map(places.map(({ id, place }) => [id as string, place?.name ?? id]));
  const covered = new Set(
    places.filter((one) => isInForce(one, today)).flatMap(({ communes }) => communes.map(({ code }) => code)),
  );
  const received = new Map(figures?.communes.map((one) => [one.code, one.received]));
  const communes = [...index.byCode.values()]
    .filter(({ code }) => cafOfDepartment(departmentOfCommune(code) ?? '')?.code === cafCode)
    .map(({ code, name }) => ({
      code,
      name,
      received: received.get(code) ?? 0,
      covered: covered.has(code),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
  return { figures, overdue: await stillOverdue(deps, figures, names, today), communes };
}

/** Those of the last count that nobody has retrieved or taken back since: the list of a day only grows shorter until midnight. */
async function stillOverdue(
  deps: Deps,
  figures: InformationFigures | undefined,
  names: ReadonlyMap<string, string>,
  today: string,
): Promise<InformationSightOfCaf['overdue']> {
  const listed = figures?.overdueList ?? [];
  const keys = listed.map(({ habilitationId, id }): [string, string] => [habilitationId, id]);
  const now = await getMany(deps.records, 'informationRequest', keys);
  return listed.flatMap((line, index) => {
    const request = now[index];
    return request && isKept(request, today) && isOverdue(request, today)
      ? [{ ...line, placeName: names.get(line.habilitationId) ?? line.habilitationId }]
      : [];
  });
}
