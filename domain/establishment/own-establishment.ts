import type { Actor } from '../actor.ts';
import type { Availability } from '../availability/availability.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { RequestedEstablishment } from '../habilitation/annex.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { rightsOn } from '../habilitation/rights-on.ts';
import { parisDay } from '../paris-day.ts';
import type { Versioned } from '../records.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import type { MemberConsents } from './member-consents.ts';
import type { Publication } from './publication.ts';
import type { Submission } from './submission.ts';

/** An establishment as its partner agent works on it: rights, identity and the state of each part. */
export interface OwnEstablishment {
  habilitation: Habilitation;
  asked: RequestedEstablishment;
  rights: { operating: boolean; availability: boolean };
  reference: Versioned<ReferenceEstablishment> | undefined;
  submission: Submission | undefined;
  publication: Publication | undefined;
  availability: Availability | undefined;
  /** MAM: who agreed to be named on the sheet. */
  consents: MemberConsents | undefined;
}

/** The conventions in force that name the actor, as the table holds them at this request. */
export async function habilitationsOf(deps: Deps, actor: Actor): Promise<Habilitation[]> {
  if (actor.habilitationIds.length === 0) return [];
  const found = await deps.records.getAll(
    actor.habilitationIds.map((id) => ({ kind: 'habilitation', key: [id] }) as const),
  );
  const today = parisDay(deps.now());
  return found.flatMap((habilitation) =>
    habilitation && isInForce(habilitation, today) ? [habilitation] : [],
  );
}

/**
 * One establishment of the actor; undefined when no convention in force gives a right on it (PUB-01): for others it
 * does not exist. Two reads, whatever is asked of it.
 */
export async function ownEstablishment(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
): Promise<OwnEstablishment | undefined> {
  const habilitations = await habilitationsOf(deps, actor);
  const rights = rightsOn(habilitations, establishmentId);
  const covering = habilitations.filter((one) =>
    one.establishments.some((establishment) => establishment.establishmentId === establishmentId),
  );
  // The convention of the MAM itself says whom its sheet may name (PUB-10).
  const habilitation = covering.find(({ kind }) => kind === 'mam') ?? covering[0];
  const asked = habilitation?.establishments.find((one) => one.establishmentId === establishmentId);
  if (!habilitation || !asked || !(rights.operating || rights.availability)) return undefined;
  const key = [establishmentId] as const;
  const [reference, submission, publication, availability, consents] = await deps.records.getAll([
    { kind: 'reference', key },
    { kind: 'submission', key },
    { kind: 'publication', key },
    { kind: 'availability', key },
    { kind: 'memberConsents', key },
  ]);
  return { habilitation, asked, rights, reference, submission, publication, availability, consents };
}
