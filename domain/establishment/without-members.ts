import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { operatingListingOf } from '../directory/list-establishment.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Write } from '../records.ts';
import { keepingMembers } from './members.ts';
import type { OperatingInformation } from './operating-information.ts';

/**
 * The writes that take people's names off the sheet of their MAM (AVN-07): off what is online, which goes out anew, and
 * off what waits for validation or was sent back, so that nothing brings the name up again. What the sheet said before
 * stays in its history. At most four writes, which belong in the transaction that has the people leave; whoever approves
 * or sends information in that very moment meets the versions and starts again.
 */
export async function withoutMembers(
  deps: Deps,
  { kind, establishments }: Pick<Habilitation, 'kind' | 'establishments'>,
  leavers: readonly string[],
  actor: Actor,
  call: Call,
): Promise<Write[]> {
  // The annex of a MAM has this one house.
  const [house] = kind === 'mam' ? establishments : [];
  if (!house || leavers.length === 0) return [];
  const { establishmentId } = house;
  const [publication, submission] = await deps.records.getAll([
    { kind: 'publication', key: [establishmentId] },
    { kind: 'submission', key: [establishmentId] },
  ]);
  const writes: Write[] = [];
  if (submission && names(submission.information, leavers)) {
    writes.push({ do: 'replace', kind: 'submission', record: withoutNames(submission, leavers, call) });
  }
  if (publication && names(publication.information, leavers)) {
    const record = withoutNames(publication, leavers, call);
    writes.push({ do: 'replace', kind: 'publication', record });
    if (!publication.withdrawn) {
      writes.push(
        { do: 'put', kind: 'operatingListing', record: operatingListingOf(record) },
        {
          do: 'create',
          kind: 'history',
          record: {
            establishmentId,
            part: 'operating',
            at: deps.now().toISOString(),
            by: actor.accountId,
            operating: record.information,
            version: record.version,
          },
        },
      );
    }
  }
  return writes;
}

const names = ({ members = [] }: OperatingInformation, leavers: readonly string[]): boolean =>
  members.some(({ accountId }) => leavers.includes(accountId));

const withoutNames = <T extends { information: OperatingInformation; version: number }>(
  record: T,
  leavers: readonly string[],
  call: Call,
): T => ({
  ...record,
  information: keepingMembers(record.information, ({ accountId }) => !leavers.includes(accountId)),
  version: record.version + 1,
  lastCommand: call.commandId,
});
