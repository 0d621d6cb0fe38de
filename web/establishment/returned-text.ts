import type { OperatingField } from '../../domain/establishment/operating-information.ts';
import { fieldWords, keysOf } from './words.ts';

/** What the Caf sent back, a line per field, in the order of the form: « Tarifs : précisez le quotient. ». */
export function returnedText(fields: Partial<Record<OperatingField, string>>): string {
  const lines = keysOf(fieldWords).flatMap((field) =>
    fields[field] === undefined ? [] : [`${fieldWords[field]}\u00a0: ${fields[field]}`],
  );
  return lines.join('\n');
}
