import type { Actor } from '../actor.ts';
import type { Availability } from '../availability/availability.ts';
import type { Deps } from '../deps.ts';
import type { RequestedEstablishment } from '../habilitation/annex.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { rightsOn } from '../habilitation/rights-on.ts';
import { habilitationsOf } from './own-establishment.ts';
import type { Publication } from './publication.ts';
import type { Submission } from './submission.ts';

export interface OwnEstablishmentSummary {
  asked: RequestedEstablishment;
  habilitationId: string;
  rights: { operating: boolean; availability: boolean };
  submission: Submission | undefined;
  publication: Publication | undefined;
  availability: Availability | undefined;
}

/** Records that one batch may ask for: three per establishment, a hundred in all. */
const establishmentsPerBatch = 33;

/** All that an agent may enter, with the state of each part (PUB-01). */
export async function listOwnEstablishments(
  deps: Deps,
  actor: Actor,
): Promise<{ habilitations: Habilitation[]; establishments: OwnEstablishmentSummary[] }> {
  const habilitations = await habilitationsOf(deps, actor);
  const asked = new Map<string, { asked: RequestedEstablishment; habilitationId: string }>();
  for (const habilitation of habilitations) {
    for (const one of habilitation.establishments) {
      asked.set(one.establishmentId, { asked: one, habilitationId: habilitation.id });
    }
  }
  const all = [...asked.values()];
  const establishments: OwnEstablishmentSummary[] = [];
  for (let start = 0; start < all.length; start += establishmentsPerBatch) {
    const batch = all.slice(start, start + establishmentsPerBatch);
    const keys = batch.map((one) => [one.asked.establishmentId] as const);
    const [submissions, publications, availabilities] = await recordsOf(deps, keys);
    for (const [index, one] of batch.entries()) {
      establishments.push({
        ...one,
        rights: rightsOn(habilitations, one.asked.establishmentId),
        submission: submissions[index],
        publication: publications[index],
        availability: availabilities[index],
      });
    }
  }
  return { habilitations, establishments };
}

async function recordsOf(deps: Deps, keys: (readonly [string])[]) {
  const found = await deps.records.getAll([
    ...keys.map((key) => ({ kind: 'submission', key }) as const),
    ...keys.map((key) => ({ kind: 'publication', key }) as const),
    ...keys.map((key) => ({ kind: 'availability', key }) as const),
  ]);
  const third = (part: number) => found.slice(part * keys.length, (part + 1) * keys.length);
  return [
    third(0) as (Submission | undefined)[],
    third(1) as (Publication | undefined)[],
    third(2) as (Availability | undefined)[],
  ] as const;
}
