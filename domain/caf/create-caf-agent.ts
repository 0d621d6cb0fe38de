import { accountWrites } from '../accounts/create-account.ts';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { AccountId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { cafByCode } from './cafs.ts';

/** Gives a Caf agent an account; the password is made and mailed by the reaction. A retry makes no second account. */
export async function createCafAgent(
  deps: Deps,
  input: { code: string; firstName: string; lastName: string; email: string },
  actor: Actor,
  call: Call,
): Promise<Result<AccountId, Problem>> {
  if (!cafByCode(input.code)) return refused({ code: 'not-found' });
  const taken = await ownerOf(deps, input.email);
  if (taken) return answerFor(taken, input.email, call);
  const { id, writes } = accountWrites(
    deps,
    {
      role: 'caf-agent',
      lastName: input.lastName,
      firstName: input.firstName,
      email: input.email,
      cafCode: input.code,
      habilitationIds: [],
    },
    actor,
    call,
  );
  const committed = await deps.records.commit(writes);
  if (committed.ok) return done(id);
  const winner = await ownerOf(deps, input.email);
  return winner ? answerFor(winner, input.email, call) : refused({ code: 'conflict' });
}

async function ownerOf(deps: Deps, email: string) {
  const owner = await deps.records.get('emailOwner', [email]);
  return owner && (await deps.records.get('account', [owner.accountId]));
}

const answerFor = (
  account: { id: AccountId; lastCommand: string },
  email: string,
  call: Call,
): Result<AccountId, Problem> =>
  account.lastCommand === call.commandId
    ? done(account.id)
    : refused({ code: 'address-taken', emails: [email] });
