import type { Availability } from '../availability/availability.ts';
import type { Write } from '../records.ts';
import type { Publication, Withdrawal } from './publication.ts';

export type SheetPart = 'operating' | 'availability';

/** A part of a sheet as the table holds it. */
export type OnlinePart =
  | { part: 'operating'; record: Publication }
  | { part: 'availability'; record: Availability };

/**
 * The writes that take a part of a sheet offline: the record stays, marked; its line leaves the directory; the history
 * notes that nothing is online since.
 */
export function withdrawalWrites(online: OnlinePart, withdrawn: Withdrawal, commandId: string): Write[] {
  const { establishmentId, version } = online.record;
  const stamp = { withdrawn, version: version + 1, lastCommand: commandId };
  const marked: Write[] =
    online.part === 'operating'
      ? [
          { do: 'replace', kind: 'publication', record: { ...online.record, ...stamp } },
          { do: 'delete', kind: 'operatingListing', key: [establishmentId], mustExist: false },
        ]
      : [
          { do: 'replace', kind: 'availability', record: { ...online.record, ...stamp } },
          { do: 'delete', kind: 'availabilityListing', key: [establishmentId], mustExist: false },
        ];
  return [
    ...marked,
    {
      do: 'create',
      kind: 'history',
      record: {
        establishmentId,
        part: online.part,
        at: withdrawn.at,
        by: withdrawn.by,
        reason: withdrawn.reason,
        version: stamp.version,
      },
    },
  ];
}
