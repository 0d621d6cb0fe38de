import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import type { FieldError } from '../problem.ts';
import { done, refused } from '../result.ts';
import { withoutBlanks } from '../text.ts';
import { decideOnEntry } from './decide-on-entry.ts';
import type { RegisterSubject } from './register-entry.ts';

/**
 * Says what a request is about: the account, the convention or the establishment of the agent's own department. It
 * replaces what was said before. The data of an account can be handed over only once an agent named it here.
 */
export const identifyRegisterSubject = (
  deps: Deps,
  input: { id: string; version: number; about: RegisterSubject },
  actor: Actor,
  call: Call,
) =>
  decideOnEntry(deps, 'identify', input, actor, call, async () => {
    const errors = await unknownHere(deps, input.about, actor);
    if (errors.length > 0) return refused({ code: 'invalid-request', errors });
    return done({ change: { about: withoutBlanks(input.about) } });
  });

/** What another department has, and what nobody has, are refused alike. */
async function unknownHere(deps: Deps, about: RegisterSubject, actor: Actor): Promise<FieldError[]> {
  const { accountId, habilitationId, establishmentId } = about;
  const [account, habilitation, reference] = await Promise.all([
    accountId && deps.records.get('account', [accountId]),
    habilitationId && deps.records.get('habilitation', [habilitationId]),
    establishmentId &&
      cafCodeOfEstablishment(establishmentId) === actor.cafCode &&
      deps.records.get('reference', [establishmentId]),
  ]);
  const wrong = (path: string): FieldError => ({ path: `about.${path}`, message: 'not-of-this-caf' });
  return [
    ...(accountId && (!account || account.cafCode !== actor.cafCode) ? [wrong('accountId')] : []),
    ...(habilitationId && (!habilitation || habilitation.cafCode !== actor.cafCode)
      ? [wrong('habilitationId')]
      : []),
    ...(establishmentId && !reference ? [wrong('establishmentId')] : []),
  ];
}
