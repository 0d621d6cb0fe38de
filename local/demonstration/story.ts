import type { Actor } from '../../domain/actor.ts';
import { declareAvailability } from '../../domain/availability/declare-availability.ts';
import { withdrawInformation } from '../../domain/establishment/withdraw-information.ts';
import { refuseRequest } from '../../domain/habilitation/refuse-request.ts';
import { requestCorrections } from '../../domain/habilitation/request-corrections.ts';
import { playAmendmentInForce, playClosedAccess } from './amendments.ts';
import { playConnections } from './connections.ts';
import { reply, takeInCharge, write } from './conversations.ts';
import { playEnded, playEnding } from './ends.ts';
import {
  bosquet,
  loupiots,
  relais,
  ribambellePlaces,
  sainteEuphemie,
  tchoupinets,
  tchoupinetsChanged,
  tchoupinetsPlaces,
} from './entries.ts';
import { confluent, petitesMains } from './other-kinds.ts';
import { cases } from './people.ts';
import { playHouse, playInformationPlace } from './places-and-houses.ts';
import { fillRegister } from './register.ts';
import { playSoftware } from './software.ts';
import { expectDone, type Stage } from './stage.ts';
import { accepted, ask, decide, declare, inForce, publish, settlePerson, sign, submit } from './steps.ts';
import { playVeore } from './veore.ts';

/** Plays one case in each state, with the ages that a Caf's real queue has. */
export async function tellTheStory(stage: Stage, agent: Actor, colleague: Actor, cnaf: Actor): Promise<void> {
  const { deps, call } = stage;

  const troisRivieres = await inForce(stage, agent, cases.troisRivieres, { signed: 55, took: 26 });
  const claire = await settlePerson(
    stage,
    troisRivieres,
    0,
    'Agente de la communauté de communes des Trois Rivières',
  );
  const association = await inForce(stage, agent, cases.loupiots, { signed: 40, took: 12 });
  const thomas = await settlePerson(stage, association, 0, 'Directeur de l’association Les Loupiots');

  const aurore = await playInformationPlace(stage, agent);
  const nadege = await playHouse(stage, agent);
  await playEnding(stage, agent);
  await playEnded(stage, agent);

  await fillRegister(stage, agent, claire);

  stage.daysAgo(30);
  await publish(stage, agent, claire, '26-0102', tchoupinets);
  await publish(stage, agent, claire, '26-0103', bosquet);
  await publish(stage, agent, claire, '26-0101', sainteEuphemie);
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
  const editorId = await playSoftware(stage, cnaf, claire, '26-0103');
  stage.daysAgo(16);
  await playAmendmentInForce(stage, agent, troisRivieres);
  stage.daysAgo(9);
  await declare(stage, thomas, '26-0202', { state: 'available', cells: ribambellePlaces }, 14);
  stage.daysAgo(7);
  await confirm(stage, claire, '26-0103');
  stage.daysAgo(5);
  await submit(stage, thomas, '26-0201', loupiots);
  await decide(stage, agent, '26-0201', {
    field: 'educationalProject',
    reason: 'Le projet éducatif annonce une fête : décrivez plutôt votre projet, en minuscules.',
  });
  stage.daysAgo(2);
  await submit(stage, claire, '26-0102', tchoupinetsChanged);
  await declare(stage, claire, '26-0102', { state: 'available', cells: tchoupinetsPlaces }, 14);

  await playVeore(stage, agent, editorId);
  await playRequests(stage, agent, colleague);
  stage.daysAgo(0);
  await playClosedAccess(stage, agent, troisRivieres);
  await playConnections(stage, { regular: [claire, aurore], occasional: nadege, shared: thomas });
}

/** Requests in each state, some in the hands of one of two colleagues. */
async function playRequests(stage: Stage, agent: Actor, colleague: Actor): Promise<void> {
  const { deps, call } = stage;
  stage.daysAgo(37);
  const late = await ask(stage, cases.valence);
  stage.daysAgo(35);
  await takeInCharge(
    stage,
    colleague,
    late,
    'Deux crèches et deux personnes : vérifier qui remplace qui avant d’accepter.',
  );
  await write(
    stage,
    colleague,
    late,
    'Bonjour,\nQui déclarera les disponibilités de Fontbarlettes en l’absence de Mme Charrière ?',
  );
  stage.daysAgo(33);
  await reply(stage, late, 'Bonjour,\nM. Maugère le fera, pour les deux crèches.');
  stage.daysAgo(32);
  await write(stage, colleague, late, 'Merci. Pouvez-vous nous confirmer l’adresse postale de la commune ?');
  stage.daysAgo(3);
  await reply(
    stage,
    late,
    'C’est bien le 1 place de la Liberté. Où en est notre demande ? Nos crèches aimeraient publier leurs places avant les vacances.',
  );

  stage.daysAgo(25);
  const livron = await accepted(stage, agent, cases.livron);
  stage.daysAgo(16);
  await sign(stage, agent, livron);
  stage.daysAgo(15);
  await takeInCharge(stage, agent, await accepted(stage, agent, cases.loriol));
  stage.daysAgo(12);
  const bulleDAir = await ask(stage, cases.bulleDAir);
  stage.daysAgo(11);
  await takeInCharge(
    stage,
    agent,
    bulleDAir,
    'L’adresse contact@bulledair.example est lue par toute l’équipe : en demander une autre avant d’accepter.',
  );
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
}

/** Says that nothing has changed. */
async function confirm(stage: Stage, actor: Actor, id: string): Promise<void> {
  const { version = 0 } = (await stage.deps.records.get('availability', [id])) ?? {};
  const declaration = { kind: 'unchanged' as const };
  expectDone(
    await declareAvailability(stage.deps, { id, basedOn: version, declaration }, actor, stage.call()),
  );
}
