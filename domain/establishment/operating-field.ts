import * as z from 'zod';
import { type OperatingField, operatingFields } from './operating-information.ts';

/** The name of a field of the operating information. */
export const OperatingFieldName = z.enum(operatingFields as [OperatingField, ...OperatingField[]]);

/** One reason per field that the Caf sent back. */
export const ReasonsByField = z.partialRecord(OperatingFieldName, z.string());
export type ReasonsByField = z.infer<typeof ReasonsByField>;
