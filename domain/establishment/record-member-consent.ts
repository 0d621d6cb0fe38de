import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { AccountId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { MemberConsents } from './member-consents.ts';
import { partiesToShow } from './members.ts';
import { type OwnEstablishment, ownEstablishment } from './own-establishment.ts';
import { withoutMembers } from './without-members.ts';

/**
 * Writes down that a party to the convention of a MAM agrees to be named on its sheet, or does not any more: the name
 * then leaves what is online and what waits in the same transaction (PUB-10, S3 art. 3). `version` is that of the list
 * of consents seen, 0 for none.
 */
export async function recordMemberConsent(
  deps: Deps,
  input: { id: string; accountId: string; given: boolean; version: number },
  actor: Actor,
  call: Call,
): Promise<Result<OwnEstablishment, Problem>> {
  const own = await ownEstablishment(deps, actor, input.id);
  if (!own?.rights.operating) return refused({ code: 'not-found' });
  if (!partiesToShow(own.habilitation).some(({ accountId }) => accountId === input.accountId)) {
    return refused({ code: 'not-found' });
  }
  const seen = own.consents;
  if (seen?.lastCommand === call.commandId) return done(own);
  if ((seen?.version ?? 0) !== input.version) return refused({ code: 'conflict' });

  const others = (seen?.consents ?? []).filter(({ accountId }) => accountId !== input.accountId);
  const consent = {
    accountId: AccountId.parse(input.accountId),
    recordedBy: actor.accountId,
    recordedAt: deps.now().toISOString(),
  };
  const consents: MemberConsents = {
    establishmentId: input.id,
    consents: input.given ? [...others, consent] : others,
    version: (seen?.version ?? 0) + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'memberConsents', record: consents },
    ...(input.given ? [] : await withoutMembers(deps, own.habilitation, [input.accountId], actor, call)),
    traceWrite(deps, actor, call, {
      cafCode: own.habilitation.cafCode,
      action: input.given ? 'member-consent-given' : 'member-consent-withdrawn',
      subject: { kind: 'account', id: input.accountId },
    }),
  ]);
  if (!committed.ok) return refused({ code: 'conflict' });
  const after = await ownEstablishment(deps, actor, input.id);
  return after ? done(after) : refused({ code: 'not-found' });
}
