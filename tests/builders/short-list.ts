import { referenceListColumns } from '../../domain/reference-list/columns.ts';
import type { Cells } from './reference-list-csv.ts';
import { referenceListRow } from './reference-list-row.ts';

/** A Caf's list of some clean lines, in base 64 as it is sent. */
export function shortList(lines: readonly Partial<Cells>[]): string {
  const rows = lines.map((line) => {
    const { cells } = referenceListRow(line);
    return referenceListColumns.map((column) => cells[column]).join(';');
  });
  return Buffer.from([referenceListColumns.join(';'), ...rows].join('\n')).toString('base64');
}
