import { currentTemplates } from '../../documents/convention-templates.ts';
import type { Actor } from '../../domain/actor.ts';
import type { AvailabilityContent } from '../../domain/availability/availability.ts';
import { declareAvailability } from '../../domain/availability/declare-availability.ts';
import { approveSubmission } from '../../domain/establishment/approve-submission.ts';
import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { returnSubmission } from '../../domain/establishment/return-submission.ts';
import { submitOperatingInformation } from '../../domain/establishment/submit-operating-information.ts';
import { withdrawInformation } from '../../domain/establishment/withdraw-information.ts';
import { acceptRequest } from '../../domain/habilitation/accept-request.ts';
import { activateHabilitation } from '../../domain/habilitation/activate-habilitation.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { recordSignature } from '../../domain/habilitation/record-signature.ts';
import { refuseRequest } from '../../domain/habilitation/refuse-request.ts';
import { requestCorrections } from '../../domain/habilitation/request-corrections.ts';
import { submitRequest } from '../../domain/habilitation/submit-request.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { playAmendmentInForce, playClosedAccess } from './amendments.ts';
import { readCommunes } from './communes.ts';
import { playConnections } from './connections.ts';
import {
  bosquet,
  loupiots,
  relais,
  ribambellePlaces,
  tchoupinets,
  tchoupinetsChanged,
  tchoupinetsPlaces,
} from './entries.ts';
import { confluent, petitesMains } from './other-kinds.ts';
import { cases } from './people.ts';
import { fillRegister } from './register.ts';
import { sendScan } from './scan.ts';
import { expectDone, type Stage } from './stage.ts';

type Case = (typeof cases)[keyof typeof cases] | typeof confluent | typeof petitesMains;

/** Plays one case in each state, with the ages that a Caf's real queue has. */
export async function tellTheStory(stage: Stage, agent: Actor): Promise<void> {
  const { deps, call } = stage;

  const troisRivieres = await inForce(stage, agent, cases.troisRivieres, 55);
  const claire = await settlePerson(
    stage,
    troisRivieres,
    0,
    'Agente de la communauté de communes des Trois Rivières',
  );
  const association = await inForce(stage, agent, cases.loupiots, 40);
  const thomas = await settlePerson(stage, association, 0, 'Directeur de l’association Les Loupiots');

  await fillRegister(stage, agent, claire);

  stage.daysAgo(30);
  await publish(stage, agent, claire, '26-0102', tchoupinets);
  await publish(stage, agent, claire, '26-0103', bosquet);
  await publish(stage, agent, claire, '26-0105', relais);
  stage.daysAgo(21);
  const [withdrawn] = await deps.records.getAll([{ kind: 'publication', key: ['26-0105'] }]);
  expectDone(
    await withdrawInformation(
      deps,
      {
        id: '26-0105',
        part: 'operating',
        version: withdrawn?.version ?? 0,
        reason:
          'Les horaires affichés ne correspondent plus à ceux du relais. Merci de les corriger et de les renvoyer.',
      },
      agent,
      call(),
    ),
  );
  stage.daysAgo(18);
  await declare(stage, claire, '26-0103', { state: 'full', cells: [] }, 30);
  stage.daysAgo(16);
  await playAmendmentInForce(stage, agent, troisRivieres);
  stage.daysAgo(9);
  await declare(stage, thomas, '26-0202', { state: 'available', cells: ribambellePlaces }, 14);
  stage.daysAgo(5);
  await submit(stage, thomas, '26-0201', loupiots);
  const [returned] = await deps.records.getAll([{ kind: 'submission', key: ['26-0201'] }]);
  expectDone(
    await returnSubmission(
      deps,
      {
        id: '26-0201',
        version: returned?.version ?? 0,
        reason: 'Le projet éducatif annonce une fête : décrivez plutôt votre projet, en minuscules.',
      },
      agent,
      call(),
    ),
  );
  stage.daysAgo(2);
  await submit(stage, claire, '26-0102', tchoupinetsChanged);
  await declare(stage, claire, '26-0102', { state: 'available', cells: tchoupinetsPlaces }, 14);

  stage.daysAgo(25);
  await signed(stage, agent, cases.livron);
  stage.daysAgo(15);
  await accepted(stage, agent, cases.loriol);
  stage.daysAgo(12);
  await ask(stage, cases.bulleDAir);
  stage.daysAgo(8);
  const romans = await ask(stage, cases.romans);
  expectDone(
    await requestCorrections(
      deps,
      {
        ...romans,
        reason:
          'Deux personnes ont la même adresse. Chacune doit avoir la sienne, car elle sert d’identifiant.',
      },
      agent,
      call(),
    ),
  );
  stage.daysAgo(6);
  const fetes = await ask(stage, cases.montelimar);
  expectDone(
    await refuseRequest(
      deps,
      {
        ...fetes,
        reason:
          'L’accueil de loisirs de Maubec est géré par la commune de Montélimar : c’est à elle de faire la demande.',
      },
      agent,
      call(),
    ),
  );
  stage.daysAgo(4);
  await accepted(stage, agent, petitesMains);
  stage.daysAgo(3);
  await ask(stage, confluent);
  stage.daysAgo(1);
  await ask(stage, cases.premiersPas);
  stage.daysAgo(0);
  await playClosedAccess(stage, agent, troisRivieres);
  await playConnections(stage, { regular: claire, shared: thomas });
}

async function ask({ deps, call }: Stage, request: Case): Promise<{ id: string; version: number }> {
  const { reference } = expectDone(
    await submitRequest(
      { ...deps, readCommunes },
      'kind' in request ? request : { kind: 'structures', cafCode: '26', ...request },
      call(),
    ),
  );
  return { id: reference, version: 1 };
}

async function accepted(stage: Stage, agent: Actor, request: Case): Promise<Habilitation> {
  const conventionTemplates = currentTemplates();
  const asked = await ask(stage, request);
  return expectDone(await acceptRequest({ ...stage.deps, conventionTemplates }, asked, agent, stage.call()));
}

async function signed(stage: Stage, agent: Actor, request: Case): Promise<Habilitation> {
  const { id, version, provider, convention } = await accepted(stage, agent, request);
  const name = (one: { firstName: string; lastName: string } | undefined) =>
    `${one?.firstName} ${one?.lastName}`;
  const signature = {
    signedOn: parisDay(stage.deps.now()),
    place: 'Valence',
    partnerSignatories: [name(provider.representative)],
    cafSignatory: name(convention?.caf.representative),
    scan: await sendScan(stage, agent, id),
  };
  return expectDone(await recordSignature(stage.deps, { id, version, signature }, agent, stage.call()));
}

async function inForce(stage: Stage, agent: Actor, request: Case, daysAgo: number): Promise<Habilitation> {
  stage.daysAgo(daysAgo);
  const { id, version } = await signed(stage, agent, request);
  return expectDone(await activateHabilitation(stage.deps, { id, version }, agent, stage.call()));
}

async function settlePerson(
  stage: Stage,
  habilitation: Habilitation,
  index: number,
  says: string,
): Promise<Actor> {
  const accountId = habilitation.persons[index]?.accountId;
  if (!accountId) throw new Error('A person of a convention in force has no account');
  return stage.settle(accountId, says);
}

async function submit(
  stage: Stage,
  actor: Actor,
  id: string,
  information: OperatingInformation,
): Promise<number> {
  const own = await submitOperatingInformation(
    stage.deps,
    { id, basedOn: 0, information },
    actor,
    stage.call(),
  );
  return expectDone(own).submission?.version ?? 0;
}

async function publish(
  stage: Stage,
  agent: Actor,
  actor: Actor,
  id: string,
  information: OperatingInformation,
) {
  const version = await submit(stage, actor, id, information);
  expectDone(await approveSubmission(stage.deps, { id, version }, agent, stage.call()));
}

/** Declares from the day the clock shows, for so many days. */
async function declare(
  stage: Stage,
  actor: Actor,
  id: string,
  said: Pick<AvailabilityContent, 'state' | 'cells'>,
  days: number,
): Promise<void> {
  const from = parisDay(stage.deps.now());
  const content = { ...said, from, until: addDays(from, days) };
  const declaration = { kind: 'grid', content } as const;
  expectDone(await declareAvailability(stage.deps, { id, basedOn: 0, declaration }, actor, stage.call()));
}
