import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { entryOfCaf } from './decide-on-entry.ts';
import { type PersonData, personDataOf } from './person-data.ts';
import type { RegisterEntry } from './register-entry.ts';

/**
 * What is held on the person who asks for access (RGT-01): for an entry of that nature, being dealt with or answered,
 * about an account that an agent named. `trace` is to be written once the file exists and before it leaves (CTL-01).
 */
export async function downloadPersonData(
  deps: Deps,
  input: { id: string },
  actor: Actor,
  call: Call,
): Promise<Result<{ entry: RegisterEntry; data: PersonData; trace: Write }, Problem>> {
  const entry = await entryOfCaf(deps, input.id, actor);
  if (!entry) return refused({ code: 'not-found' });
  const { accountId } = entry.about;
  const open = entry.state === 'in-progress' || entry.state === 'answered';
  if (entry.nature !== 'access' || !open || !accountId) {
    return refused({ code: 'wrong-state', state: entry.state });
  }
  const account = await deps.records.get('account', [accountId]);
  if (account?.cafCode !== entry.cafCode) return refused({ code: 'not-found' });
  const data = await personDataOf(deps, account, entry.cafCode);
  const trace = traceWrite(deps, actor, call, {
    cafCode: entry.cafCode,
    action: 'personal-data-downloaded',
    subject: { kind: 'account', id: accountId },
    detail: entry.id,
  });
  return done({ entry, data, trace });
}
