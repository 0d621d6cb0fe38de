/** Columns of a Caf's reference list, in the order of its format. */
export const referenceListColumns = [
  'id',
  'type',
  'nom',
  'gestionnaire',
  'numero_voie',
  'voie',
  'code_postal',
  'commune',
  'code_insee',
  'telephone',
  'email',
  'site',
  'latitude',
  'longitude',
  'capacite',
] as const;
export type ReferenceListColumn = (typeof referenceListColumns)[number];

/** What a file must be to be read as a reference list: `columns` all present, at most that many lines and bytes. */
export const referenceListFormat = {
  columns: referenceListColumns,
  maxRows: 10_000,
  maxBytes: 4_000_000,
};

/** One line of the file, its cells by column, as a table reader gives it. */
export interface ReferenceListRow {
  /** Line of the file, from 1 for the header. */
  line: number;
  cells: Readonly<Record<ReferenceListColumn, string>>;
  /** Cells beyond the header, or short of it when negative. */
  excess: number;
}
