import type * as z from 'zod';
import type { AwaitedCouncilView, CouncilFileView, CouncilView } from '../../../contract/caf-childminders.ts';
import type { CouncilFile } from '../../../domain/childminders/council-file.ts';
import type { AwaitedCouncil, Council } from '../../../domain/childminders/list-deposits.ts';

/** A file as the contract shows it: the response's schema drops the rest. */
export const councilFileView = (file: CouncilFile): z.input<typeof CouncilFileView> => file;

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

export const awaitedCouncilView = ({ next, remindedOn, ...council }: AwaitedCouncil): AwaitedCouncilView => ({
  ...councilView(council),
  ...(next && { next }),
  remindedOn,
});
