import type { Actor, Call } from '../../domain/actor.ts';
import type { Deposits } from '../../domain/childminders/deposits.ts';
import type { PrivateFiles } from '../../domain/files/private-files.ts';
import type { AccountId } from '../../domain/identifiers.ts';
import type { LinfDeps } from '../../domain/linf/request-keys.ts';
import type { Result } from '../../domain/result.ts';

/** What the demonstration's story is played with. */
export interface Stage {
  deps: LinfDeps & { files: PrivateFiles; deposits: Deposits };
  call(): Call;
  /** Sets the clock of what follows, in days before today. */
  daysAgo(days: number): void;
  /** Makes an account one that a visitor can sign in with; `says` tells the visitor who it is. */
  settle(accountId: AccountId, says: string): Promise<Actor>;
}

/** The value of a use case that must succeed: a demonstration with a hole in it would mislead. */
export function expectDone<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`The demonstration data do not fit: ${JSON.stringify(result.problem)}`);
  return result.value;
}
