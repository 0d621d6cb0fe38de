import * as z from 'zod';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { newHabilitationId } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter, intentDays } from '../time-to-live.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Habilitation } from './habilitation.ts';
import { type HabilitationKind, mostPersons, Person, Provider } from './request.ts';

/** A departmental council as the Caf enters it for its data convention (S4). */
const CouncilParty = Provider.omit({ legalForm: true });

/** What the Caf enters: the party, and by name who drops the files for it (S4 art. 5, CSV-02). */
export const CouncilConvention = z.object({
  party: CouncilParty,
  persons: z.array(Person).min(1, { error: 'no-person' }).max(mostPersons),
});
export type CouncilConvention = z.infer<typeof CouncilConvention>;

/**
 * Draws up the data convention of a departmental council (S4): no request comes before it, the Caf enters the party, the
 * persons who drop its files, and the convention is ready for the post. Two persons of one address are refused, for it
 * is the identifier (PWD-01). A retry of the same intent makes no second one.
 */
export async function drawUpCouncil(
  deps: Deps & { conventionTemplates: Readonly<Record<HabilitationKind, string>> },
  { party, persons }: CouncilConvention,
  actor: Actor,
  call: Call,
): Promise<Result<Habilitation, Problem>> {
  const cafCode = actor.cafCode ?? '';
  const [earlier, profile] = await deps.records.getAll([
    { kind: 'submittedRequest', key: [call.commandId] },
    { kind: 'cafProfile', key: [cafCode] },
  ]);
  const drawn = earlier && (await deps.records.get('habilitation', [earlier.habilitationId]));
  if (drawn) return drawn.cafCode === cafCode ? done(drawn) : refused({ code: 'conflict' });
  if (!profile) return refused({ code: 'caf-profile-missing' });
  const twice = persons.findIndex(({ email }, index) =>
    persons.slice(0, index).some((earlier) => earlier.email === email),
  );
  if (twice >= 0) {
    const errors = [{ path: `persons.${twice}.email`, message: 'person-twice' }];
    return refused({ code: 'invalid-request', errors });
  }

  const at = deps.now();
  const instant = at.toISOString();
  const annex = { provider: party, establishments: [], communes: [], persons };
  const habilitation: Habilitation = {
    id: newHabilitationId(deps.random, 'D', cafCode),
    kind: 'council',
    cafCode,
    state: 'accepted',
    submittedAt: instant,
    stateSince: instant,
    ...annex,
    exchanges: [],
    round: 0,
    convention: {
      template: deps.conventionTemplates.council,
      draftedOn: parisDay(at),
      annex,
      caf: { address: profile.address, place: profile.place, representative: profile.representative },
    },
    version: 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'habilitation', record: habilitation },
    {
      do: 'create',
      kind: 'submittedRequest',
      record: {
        commandId: call.commandId,
        habilitationId: habilitation.id,
        expiresAt: expiresAfter(at, { days: intentDays }),
      },
    },
    traceWrite(deps, actor, call, {
      cafCode,
      action: 'council-convention-drawn-up',
      subject: { kind: 'habilitation', id: habilitation.id },
    }),
  ]);
  return committed.ok ? done(habilitation) : refused({ code: 'conflict' });
}
