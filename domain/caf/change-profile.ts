import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { CafProfile, CafProfileContent } from './caf-profile.ts';

/** Changes what the Caf prints on its conventions from now on; conventions already drafted keep what they say. */
export async function changeProfile(
  deps: Deps,
  input: { version: number; content: CafProfileContent },
  actor: Actor,
  call: Call,
): Promise<Result<CafProfile, Problem>> {
  const cafCode = actor.cafCode ?? '';
  const seen = await deps.records.get('cafProfile', [cafCode]);
  if (seen?.lastCommand === call.commandId) return done(seen);
  if ((seen?.version ?? 0) !== input.version) return refused({ code: 'conflict' });
  const record: CafProfile = {
    ...input.content,
    cafCode,
    version: input.version + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'cafProfile', record },
    traceWrite(deps, actor, call, {
      cafCode,
      action: 'caf-profile-changed',
      subject: { kind: 'caf', id: cafCode },
      // Whoever reads the journal later must see since when changes may have been approved together.
      ...(chosen(record) !== chosen(seen) && { detail: `bulk-${chosen(record) || 'off'}` }),
    }),
  ]);
  return committed.ok ? done(record) : refused({ code: 'conflict' });
}

const chosen = (profile: CafProfile | undefined): string => (profile?.bulkApproval ?? []).join('+');
