import type { HarmlessField } from './harmless-fields.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import { pointOutSuspicions } from './point-out-suspicions.ts';

/**
 * Whether all that waits of a submission may be approved together with others: fields that the Caf chose, and nothing
 * in them to look at twice (PUB-06).
 */
export const isHarmless = (
  submitted: OperatingInformation,
  toDecide: readonly OperatingField[],
  chosen: readonly HarmlessField[],
): boolean =>
  toDecide.length > 0 &&
  toDecide.every((field) => (chosen as readonly OperatingField[]).includes(field)) &&
  !pointOutSuspicions(submitted).some(({ field }) => toDecide.includes(field));
