import type * as z from 'zod';
import type { AwaitedCouncilView, CouncilFileView, CouncilView } from '../../../contract/caf-childminders.ts';
import type { CouncilFile } from '../../../domain/childminders/council-file.ts';
import type { AwaitedCouncil, Council } from '../../../domain/childminders/list-deposits.ts';

/** A file as the contract shows it, with names for numbers: the response's schema drops the rest. */
export const councilFileView = (
  file: CouncilFile,
  nameOf: (id: string) => string,
): z.input<typeof CouncilFileView> => {
  const { imported, rejected, rolledBack } = file;
  return {
    ...file,
    by: nameOf(file.by),
    imported: imported && { ...imported, by: nameOf(imported.by) },
    rejected: rejected && { ...rejected, by: nameOf(rejected.by) },
    rolledBack: rolledBack && { ...rolledBack, by: nameOf(rolledBack.by) },
  };
};

export const councilView = ({ convention, inForce, pointer }: Council): CouncilView => ({
  habilitationId: convention.id,
  name: convention.provider.name,
  inForce,
  ...(convention.duration && { signedOn: convention.duration.effectiveOn }),
  pointerVersion: pointer?.version ?? 0,
  ...(pointer?.current && { current: pointer.current }),
  ...(pointer?.previous && { previous: pointer.previous }),
  ...(pointer?.withdrawn && { withdrawnAt: pointer.withdrawn.at }),
});

export const awaitedCouncilView = ({
  next,
  silent,
  remindedOn,
  ...council
}: AwaitedCouncil): AwaitedCouncilView => ({
  ...councilView(council),
  ...(next && { next }),
  silent,
  remindedOn,
});
