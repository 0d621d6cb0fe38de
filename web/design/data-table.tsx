// biome-ignore-all lint/a11y/noRedundantRoles: cards change the display of table elements, and browsers then forget their roles
import type { ReactNode } from 'react';
import './data-table.css';

/** One column: how it is called and what each row shows; `heads` marks the column that names the row. */
export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  heads?: boolean;
  /** Figures: aligned on the right, all digits of one width. */
  figures?: boolean;
  /** Common words: the column is never so narrow that one is cut. */
  whole?: boolean;
  /** A box to tick, before the name of the row: a card has it beside that name. */
  chooses?: boolean;
  sortable?: boolean;
};

export type Sort = { column: string; direction: 'ascending' | 'descending' };

/**
 * A table that turns into cards where it is short of room.
 * Sorting is the caller's (`sort`, `onSort`), so that it may stay in the address. `current` marks the open row.
 * `wide` says that there are too many columns for a tablet: the cards come sooner.
 */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  current,
  wide,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  current?: string;
  wide?: boolean;
}) {
  return (
    <div className="data-table" data-wide={wide ? '' : undefined}>
      <table role="table">
        <caption className={captionHidden ? 'only-read-aloud' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr role="row" key={key} aria-current={current === key ? 'true' : undefined}>
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}) {
  const direction = sort?.column === column.key ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      data-figures={column.figures ? '' : undefined}
      aria-sort={column.sortable ? (direction ?? 'none') : undefined}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className="data-table-sort"
          onClick={() => onSort({ column: column.key, direction: next })}
        >
          {column.header}
          <svg viewBox="0 0 12 16" aria-hidden="true" focusable="false">
            <path d="M6 1 11 7H1z" data-on={direction === 'ascending' ? '' : undefined} />
            <path d="M6 15 11 9H1z" data-on={direction === 'descending' ? '' : undefined} />
          </svg>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = (
    <>
      <span className="data-table-label" aria-hidden="true">
        {column.header}
      </span>
      <span className="data-table-value" data-whole={column.whole ? '' : undefined}>
        {column.cell(row)}
      </span>
    </>
  );
  return column.heads ? (
    <th role="rowheader" scope="row" data-figures={column.figures ? '' : undefined}>
      {content}
    </th>
  ) : (
    <td
      role="cell"
      data-figures={column.figures ? '' : undefined}
      data-chooses={column.chooses ? '' : undefined}
    >
      {content}
    </td>
  );
}
