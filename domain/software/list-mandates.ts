import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { habilitationsOf } from '../establishment/own-establishment.ts';
import type { RequestedEstablishment } from '../habilitation/annex.ts';
import { rightsOn } from '../habilitation/rights-on.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll } from '../records.ts';
import type { Editor } from './editor.ts';
import { type Mandate, mandateHolds } from './mandate.ts';

/** Every editor ever registered, in the order of their names. */
export async function listEditors(deps: Deps): Promise<Editor[]> {
  const items = await listAll(deps.records, 'editors', {});
  return items.map(({ record }) => record);
}

export interface OwnMandate {
  asked: RequestedEstablishment;
  mandate: Mandate | undefined;
}

/** The crèches whose places the actor may declare, with the mandate of each, and the editors there are. */
export async function listOwnMandates(
  deps: Deps,
  actor: Actor,
): Promise<{ establishments: OwnMandate[]; editors: Editor[] }> {
  const habilitations = await habilitationsOf(deps, actor);
  const asked = new Map(
    habilitations
      .flatMap(({ establishments }) => establishments)
      .filter(({ establishmentId }) => rightsOn(habilitations, establishmentId).availability)
      .map((one) => [one.establishmentId, one]),
  );
  const own = [...asked.values()];
  const [mandates, editors] = await Promise.all([
    getMany(
      deps.records,
      'mandate',
      own.map(({ establishmentId }): [string] => [establishmentId]),
    ),
    listEditors(deps),
  ]);
  return { establishments: own.map((one, index) => ({ asked: one, mandate: mandates[index] })), editors };
}

export interface CafMandate {
  mandate: Mandate;
  name: string;
  /** Whether the convention still bears it. */
  holds: boolean;
}

/** The mandates of a department, those in force and those that were (CTL-02). */
export async function listMandatesOfCaf(
  deps: Deps,
  cafCode: string,
): Promise<{ mandates: CafMandate[]; editors: Editor[] }> {
  const [items, editors] = await Promise.all([
    listAll(deps.records, 'mandatesOfCaf', { cafCode }),
    listEditors(deps),
  ]);
  const mandates = items.map(({ record }) => record);
  const [references, holding] = await Promise.all([
    getMany(
      deps.records,
      'reference',
      mandates.map(({ establishmentId }): [string] => [establishmentId]),
    ),
    whichHold(deps, mandates),
  ]);
  return {
    mandates: mandates.map((mandate, index) => ({
      mandate,
      name: references[index]?.name ?? mandate.establishmentId,
      holds: holding[index] ?? false,
    })),
    editors,
  };
}

/** Which of some mandates hold now: one batch per hundred conventions. */
export async function whichHold(deps: Deps, mandates: readonly (Mandate | undefined)[]): Promise<boolean[]> {
  const ids = [...new Set(mandates.flatMap((one) => one?.current?.habilitationId ?? []))];
  const found = await getMany(
    deps.records,
    'habilitation',
    ids.map((id): [string] => [id]),
  );
  const byId = new Map(found.map((one) => [one?.id, one]));
  const today = parisDay(deps.now());
  return mandates.map(
    (mandate) =>
      mandate?.current !== undefined &&
      mandateHolds(mandate, byId.get(mandate.current.habilitationId), today),
  );
}
