import type { Actor } from '../../domain/actor.ts';
import { advance } from '../../domain/convention/advance.ts';
import { recordTermination } from '../../domain/convention/terminate.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { nidDAlixan } from './other-kinds.ts';
import { cases } from './people.ts';
import { expectDone, type Stage } from './stage.ts';
import { inForce } from './steps.ts';

/** A convention that its provider gave notice for in time: it goes on until its anniversary, some two months away. */
export async function playEnding(stage: Stage, agent: Actor): Promise<void> {
  const { deps, call } = stage;
  const { id, version } = await inForce(stage, agent, cases.maubec, { signed: 305, took: 24 });
  stage.daysAgo(38);
  const receivedOn = addDays(parisDay(deps.now()), -2);
  const termination = {
    kind: 'ordinary',
    by: 'partner',
    letterNumber: '1A 206 114 0372 5',
    receivedOn,
  } as const;
  expectDone(await recordTermination(deps, { id, version, termination }, agent, call()));
}

/** A house that closed without a word: its convention was ended for breach, and its attestation is still awaited. */
export async function playEnded(stage: Stage, agent: Actor): Promise<void> {
  const { deps, call } = stage;
  const { id, version } = await inForce(stage, agent, nidDAlixan, { signed: 250, took: 17 });
  stage.daysAgo(40);
  const today = parisDay(deps.now());
  const termination = {
    kind: 'breach',
    by: 'caf',
    letterNumber: '1A 206 098 5516 0',
    receivedOn: addDays(today, -1),
    effectiveOn: addDays(today, 20),
    reason:
      'La maison a fermé ses portes. Ses assistants maternels n’ont pas prévenu la Caf et n’ont répondu ni au courriel ni à la lettre qui le leur demandaient.',
  } as const;
  expectDone(await recordTermination(deps, { id, version, termination }, agent, call()));
  // What the schedule of that night did: the end itself, then the withdrawal of what was online.
  stage.daysAgo(20);
  for (let left = 3; left > 0 && (await advance(deps, id)); left -= 1);
}
