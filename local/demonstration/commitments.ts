import type { Actor } from '../../domain/actor.ts';
import { askForCommitment } from '../../domain/commitments/ask-for-commitment.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { expectDone, type Stage } from './stage.ts';

/** The Caf has asked an information place for what binds the company that keeps its appointments; it is awaited. */
export async function playAskedCommitment(stage: Stage, agent: Actor, { id }: Habilitation): Promise<void> {
  const asked = {
    id,
    after: 0,
    subcontractor: 'Ardoise Bleue Informatique',
    reason:
      'Cette société tient l’agenda de vos rendez-vous avec les familles. Merci de déposer l’engagement qu’elle a signé avec vous.',
    dueOn: addDays(parisDay(stage.deps.now()), 26),
  };
  expectDone(await askForCommitment(stage.deps, asked, agent, stage.call()));
}
