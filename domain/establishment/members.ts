import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { hasConsented, type MemberConsents } from './member-consents.ts';
import type { Member, OperatingInformation } from './operating-information.ts';

/**
 * The persons whom the sheet of a MAM may name: the parties to its convention, in the order of the annex, but for those
 * whose access is closed (PUB-10, AVN-07, S3 art. 1 and 3). No other kind of convention lets anybody be named.
 */
export const partiesToShow = ({ kind, persons }: Pick<Habilitation, 'kind' | 'persons'>): Member[] =>
  kind === 'mam'
    ? persons.flatMap(({ accountId, firstName, lastName, closed }) =>
        accountId && !closed ? [{ accountId, firstName, lastName }] : [],
      )
    : [];

/**
 * The information with the members chosen, named as the convention names them: of what was sent, the number of the
 * account alone counts. Somebody who is no party, or did not agree to be named, is refused (PUB-10).
 */
export function withPartiesAlone(
  information: OperatingInformation,
  habilitation: Habilitation,
  consents: MemberConsents | undefined,
): Result<OperatingInformation, Problem> {
  const { members = [] } = information;
  if (members.length === 0) return done(information);
  const parties = partiesToShow(habilitation);
  const stranger = members.some(({ accountId }) => !parties.some((party) => party.accountId === accountId));
  if (stranger) {
    return refused({
      code: 'invalid-request',
      errors: [{ path: 'information.members', message: 'not-a-party' }],
    });
  }
  if (!members.every(({ accountId }) => hasConsented(consents, accountId))) {
    return refused({
      code: 'invalid-request',
      errors: [{ path: 'information.members', message: 'no-consent' }],
    });
  }
  return done({
    ...information,
    members: parties.filter((party) => members.some(({ accountId }) => accountId === party.accountId)),
  });
}

/** The information without the members who are none of these; nothing else changes. */
export const keepingMembers = (
  information: OperatingInformation,
  keeps: (member: Member) => boolean,
): OperatingInformation => namingMembers(information, (member) => (keeps(member) ? member : undefined));

/** The information with each member as `named` says, or without those of whom it says nothing; nothing else changes. */
export function namingMembers(
  information: OperatingInformation,
  named: (member: Member) => Member | undefined,
): OperatingInformation {
  const { members, ...others } = information;
  const kept = (members ?? []).flatMap((member) => named(member) ?? []);
  return { ...others, ...(kept.length > 0 && { members: kept }) };
}
