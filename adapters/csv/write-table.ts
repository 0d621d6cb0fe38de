import { writeCells } from '../../domain/cells/write-cells.ts';

/** A table as a CSV in UTF-8 with its mark: what {@link writeCells} says of each line. */
export const writeTable = (lines: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${lines.map(writeCells).join('')}`);
