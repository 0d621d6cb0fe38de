import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { operatingListingOf } from '../directory/list-establishment.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Write } from '../records.ts';
import { namingMembers } from './members.ts';
import type { Member, OperatingInformation } from './operating-information.ts';

type House = Pick<Habilitation, 'kind' | 'establishments'>;

/** The writes that take people's names off the sheet of their MAM (AVN-07): see {@link sheetWithMembers}. */
export const withoutMembers = async (
  deps: Deps,
  house: House,
  leavers: readonly string[],
  actor: Actor,
  call: Call,
): Promise<Write[]> =>
  leavers.length === 0
    ? []
    : sheetWithMembers(
        deps,
        house,
        (member) => (leavers.includes(member.accountId) ? undefined : member),
        actor,
        call,
      );

/**
 * The writes that put the names on the sheet of a MAM right: `named` gives a member as the annex now names them, or
 * nothing for who leaves. They change what is online, which goes out anew, and what waits for validation or was sent
 * back, so that nothing brings the old name up again. What the sheet said before stays in its history. At most four
 * writes, which belong in the transaction that changes the annex; whoever approves or sends information in that very
 * moment meets the versions and starts again.
 */
export async function sheetWithMembers(
  deps: Deps,
  { kind, establishments }: House,
  named: Named,
  actor: Actor,
  call: Call,
): Promise<Write[]> {
  // The annex of a MAM has this one house.
  const [house] = kind === 'mam' ? establishments : [];
  if (!house) return [];
  const { establishmentId } = house;
  const [publication, submission] = await deps.records.getAll([
    { kind: 'publication', key: [establishmentId] },
    { kind: 'submission', key: [establishmentId] },
  ]);
  const writes: Write[] = [];
  if (submission && differs(submission.information, named)) {
    writes.push({ do: 'replace', kind: 'submission', record: renamed(submission, named, call) });
  }
  if (publication && differs(publication.information, named)) {
    const record = renamed(publication, named, call);
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

type Named = (member: Member) => Member | undefined;

const differs = ({ members = [] }: OperatingInformation, named: Named): boolean =>
  members.some((member) => named(member) !== member);

const renamed = <T extends { information: OperatingInformation; version: number }>(
  record: T,
  named: Named,
  call: Call,
): T => ({
  ...record,
  information: namingMembers(record.information, named),
  version: record.version + 1,
  lastCommand: call.commandId,
});
