import { writeCells } from '../cells/write-cells.ts';
import { type CouncilColumn, councilColumns } from './columns.ts';

/**
 * Writes the corrected file: the columns that the file has, under their own titles and in the order of the template;
 * semicolons, UTF-8 with its mark, and nothing that a spreadsheet would run (PUB-08).
 */
export class CorrectedFile {
  readonly #columns: readonly CouncilColumn[];

  constructor(columns: ReadonlySet<CouncilColumn>) {
    this.#columns = councilColumns.filter((column) => columns.has(column));
  }

  /** The mark and the titles: the beginning of the file. */
  get header(): string {
    return `\ufeff${writeCells(this.#columns)}`;
  }

  line(cells: Readonly<Record<CouncilColumn, string>>): string {
    return writeCells(this.#columns.map((column) => cells[column]));
  }
}
