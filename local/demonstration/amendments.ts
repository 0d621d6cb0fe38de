import type { Actor } from '../../domain/actor.ts';
import { abandonAmendment } from '../../domain/convention/abandon-amendment.ts';
import type { AskedChange } from '../../domain/convention/asked-change.ts';
import { closeAccess } from '../../domain/convention/close-access.ts';
import { draftAmendment } from '../../domain/convention/draft-amendment.ts';
import { postAmendment } from '../../domain/convention/post-amendment.ts';
import { signAmendment } from '../../domain/convention/sign-amendment.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { readCommunes } from './communes.ts';
import { expectDone, type Stage } from './stage.ts';

const newcomer: AskedChange = {
  op: 'add-person',
  person: {
    firstName: 'Inès',
    lastName: 'Cazalet',
    email: 'ines.cazalet@troisrivieres.example',
    function: 'Coordinatrice petite enfance',
  },
};

/** An avenant asked for by letter on a day, by those who sign the convention. */
async function draft(stage: Stage, agent: Actor, { id }: Habilitation, changes: AskedChange[]) {
  const requestedOn = addDays(parisDay(stage.deps.now()), -4);
  return expectDone(
    await draftAmendment(
      { ...stage.deps, readCommunes },
      { id, requestedOn, requestForm: 'letter', changes },
      agent,
      stage.call(),
    ),
  ).amendment;
}

/** A first avenant in force: somebody came, an establishment was struck out of the annex. */
export async function playAmendmentInForce(stage: Stage, agent: Actor, convention: Habilitation) {
  const { id } = convention;
  const changes: AskedChange[] = [newcomer, { op: 'remove-establishment', establishmentId: '26-0106' }];
  const { number, version } = await draft(stage, agent, convention, changes);
  const posted = expectDone(await postAmendment(stage.deps, { id, number, version }, agent, stage.call()));
  const signed = convention.convention?.signature;
  const signature = {
    signedOn: parisDay(stage.deps.now()),
    place: 'Valence',
    partnerSignatories: signed?.partnerSignatories ?? [],
    cafSignatory: signed?.cafSignatory ?? '',
  };
  expectDone(
    await signAmendment(
      stage.deps,
      { id, number, version: posted.amendment.version, signature },
      agent,
      stage.call(),
    ),
  );
}

/** The next one, still a draft: somebody's mission ended, their access was closed at once. */
export async function playClosedAccess(stage: Stage, agent: Actor, { id, persons }: Habilitation) {
  const accountId = persons.at(-1)?.accountId;
  if (!accountId) throw new Error('A person of a convention in force has no account');
  const input = { id, accountId, reason: 'end-of-mission' as const };
  expectDone(await closeAccess(stage.deps, input, agent, stage.call()));
}

/** An avenant in the post: both sides are still to sign it, so that nothing has changed yet. */
export async function playPostedAmendment(
  stage: Stage,
  agent: Actor,
  convention: Habilitation,
  changes: AskedChange[],
): Promise<void> {
  const { id } = convention;
  const { number, version } = await draft(stage, agent, convention, changes);
  expectDone(await postAmendment(stage.deps, { id, number, version }, agent, stage.call()));
}

/** An avenant that both sides gave up: it keeps its number, and changes nothing. */
export async function playAbandonedAmendment(
  stage: Stage,
  agent: Actor,
  convention: Habilitation,
  changes: AskedChange[],
  reason: string,
): Promise<void> {
  const { id } = convention;
  const { number, version } = await draft(stage, agent, convention, changes);
  expectDone(await abandonAmendment(stage.deps, { id, number, version, reason }, agent, stage.call()));
}
