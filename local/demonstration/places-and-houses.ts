import type { Actor } from '../../domain/actor.ts';
import { recordMemberConsent } from '../../domain/establishment/record-member-consent.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { playAbandonedAmendment, playPostedAmendment } from './amendments.ts';
import { playAttestations, playOtherPlaces } from './attestations.ts';
import { playAskedCommitment } from './commitments.ts';
import { courteEchelleShown } from './entries.ts';
import { playFamilies } from './families.ts';
import { courteEchelle, newMember, valence } from './other-kinds.ts';
import { expectDone, type Stage } from './stage.ts';
import { inForce, publish, settlePerson } from './steps.ts';

/** An information place in force over twelve communes; a thirteenth was to join it, and did not. Families write to it. */
export async function playInformationPlace(stage: Stage, agent: Actor): Promise<Actor> {
  const convention = await inForce(stage, agent, valence, { signed: 190, took: 21 });
  const aurore = await settlePerson(
    stage,
    convention,
    0,
    'Responsable d’un lieu d’information (LINF), à Valence',
  );
  await playFamilies(stage, convention, aurore);
  await playAttestations(stage, convention, aurore);
  await playOtherPlaces(stage, agent);
  stage.daysAgo(28);
  await playAbandonedAmendment(
    stage,
    agent,
    convention,
    [{ op: 'add-commune', code: '26358' }],
    'Le conseil municipal d’Upie a choisi un autre lieu d’information.',
  );
  stage.daysAgo(6);
  await playAskedCommitment(stage, agent, convention);
  return aurore;
}

/** A house in force: two of its four members let families read their name, and a fifth one’s avenant is in the post. */
export async function playHouse(stage: Stage, agent: Actor): Promise<Actor> {
  const convention = await inForce(stage, agent, courteEchelle, { signed: 70, took: 33 });
  const nadege = await settlePerson(
    stage,
    convention,
    0,
    'Assistante maternelle d’une maison (MAM), à Chabeuil',
  );
  stage.daysAgo(45);
  await agreedToBeNamed(stage, nadege, courteEchelle.house.establishmentId, convention.persons.slice(0, 3));
  await publish(stage, agent, nadege, courteEchelle.house.establishmentId, {
    ...courteEchelleShown,
    members: convention.persons.slice(0, 2).map(shown),
  });
  stage.daysAgo(7);
  await playPostedAmendment(stage, agent, convention, [{ op: 'add-person', person: newMember }]);
  return nadege;
}

/** Writes down that these people agree to be named on the sheet of the house. */
async function agreedToBeNamed(
  stage: Stage,
  actor: Actor,
  id: string,
  persons: readonly Habilitation['persons'][number][],
): Promise<void> {
  for (const [version, person] of persons.entries()) {
    const { accountId } = shown(person);
    expectDone(
      await recordMemberConsent(stage.deps, { id, accountId, given: true, version }, actor, stage.call()),
    );
  }
}

function shown({ accountId, firstName, lastName }: Habilitation['persons'][number]) {
  if (!accountId) throw new Error('A member of a house in force has no account');
  return { accountId, firstName, lastName };
}
