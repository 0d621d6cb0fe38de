import { hashOf } from '../../domain/accounts/secrets.ts';
import type { Actor } from '../../domain/actor.ts';
import { changeTemplates } from '../../domain/availability/templates.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import type { EditorId } from '../../domain/software/editor.ts';
import { giveMandate } from '../../domain/software/give-mandate.ts';
import { sendAvailability } from '../../domain/software/send-availability.ts';
import { cases } from './people.ts';
import { expectDone, type Stage } from './stage.ts';
import { declare, inForce, publish, settlePerson, submit } from './steps.ts';
import {
  cabane,
  coquelicots,
  farandole,
  holidayWeek,
  petitBanc,
  piedsDansLHerbe,
  relaisDeLaVeore,
  usualWeek,
} from './veore-sheets.ts';

/**
 * A provider that uses all there is: a full sheet of each type, places that a software sent yesterday, others full, others
 * that nobody has confirmed for three weeks, weeks kept under a name, and changes that wait for the Caf.
 */
export async function playVeore(stage: Stage, agent: Actor, editorId: EditorId): Promise<void> {
  const { deps, call } = stage;
  const convention = await inForce(stage, agent, cases.veore, { signed: 50, took: 18 });
  const margaux = await settlePerson(
    stage,
    convention,
    0,
    'Coordinatrice de six établissements, de tous les types, sur la Véore',
  );
  stage.daysAgo(44);
  const sheets = [
    ['26-0901', coquelicots],
    ['26-0902', farandole],
    ['26-0903', piedsDansLHerbe],
    ['26-0904', cabane],
    ['26-0905', relaisDeLaVeore],
    ['26-0906', petitBanc],
  ] as const;
  for (const [id, information] of sheets) await publish(stage, agent, margaux, id, information);
  const templates = [
    { name: 'Semaine type', cells: usualWeek },
    { name: 'Vacances scolaires', cells: holidayWeek },
  ];
  expectDone(await changeTemplates(deps, { id: '26-0901', basedOn: 0, templates }, margaux, call()));

  stage.daysAgo(22);
  await declare(stage, margaux, '26-0902', { state: 'available', cells: usualWeek }, 60);
  stage.daysAgo(15);
  expectDone(await giveMandate(deps, { id: '26-0901', editorId, version: 0 }, margaux, call()));
  stage.daysAgo(3);
  await declare(stage, margaux, '26-0903', { state: 'full', cells: [] }, 45);
  // A telephone number alone passes with others; a pin moved on the map wants the eye of the Caf.
  await submit(stage, margaux, '26-0905', { ...relaisDeLaVeore, phone: '0475009015' });
  await submit(stage, margaux, '26-0904', {
    ...cabane,
    position: { latitude: 44.9374, longitude: 5.0305 },
    tariffs:
      'De 4 € à 17 € la journée, repas compris, selon votre quotient familial. Les matins et les soirs d’école : 1 €.',
  });

  stage.daysAgo(1);
  const today = parisDay(deps.now());
  const items = [
    {
      establishmentId: '26-0901',
      periods: [
        { state: 'available', from: today, until: addDays(today, 27), cells: usualWeek },
        { state: 'full', from: addDays(today, 28), until: addDays(today, 55) },
      ],
    },
  ];
  const sent = await sendAvailability(
    deps,
    { items, key: call().commandId, contentHash: hashOf(JSON.stringify(items)), french: () => undefined },
    { id: editorId },
    call(),
  );
  for (const { refusal } of expectDone(sent)) {
    if (refusal) throw new Error(`The software of the demonstration is refused: ${refusal}`);
  }
}
