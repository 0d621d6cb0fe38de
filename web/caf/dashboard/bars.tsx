import { useId } from 'react';
import { type Column, DataTable } from '../../design/data-table.tsx';
import './bars.css';

export type Bar = { name: string; values: readonly number[] };

/** Units of the drawing: it grows and shrinks with the page. */
const width = 640;
const named = 190;
const row = 30;
const counted = 34;

/**
 * A picture of counts: one bar a line, its parts in the order of `parts`, lighter to darker. The title says what is to be
 * seen in it; the table below holds the same numbers, for those who cannot see the picture.
 */
export function Bars({
  finding,
  what,
  parts,
  bars,
}: {
  finding: string;
  what: string;
  parts: readonly string[];
  bars: readonly Bar[];
}) {
  const title = useId();
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const unit = (width - named - counted) / most;
  const columns: Column<Bar>[] = [
    { key: 'name', header: what, heads: true, cell: ({ name }) => name },
    ...parts.map((part, index) => ({
      key: part,
      header: part,
      figures: true,
      cell: ({ values }: Bar) => values[index] ?? 0,
    })),
  ];
  return (
    <figure className="bars" aria-labelledby={title}>
      <figcaption>
        <h2 id={title}>{finding}</h2>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${bars.length * row}`} aria-hidden="true">
        {bars.map(({ name, values }, line) => (
          <g key={name} transform={`translate(0 ${line * row})`}>
            <text x={0} y={row - 11}>
              {name}
            </text>
            {values.map((value, index) => (
              <rect
                key={parts[index]}
                x={named + unit * values.slice(0, index).reduce((sum, before) => sum + before, 0)}
                y={4}
                width={unit * value}
                height={row - 8}
                data-level={parts.length === 1 ? 2 : index}
                visibility={value === 0 ? 'hidden' : undefined}
              />
            ))}
            <text x={named + unit * (totals[line] ?? 0) + 8} y={row - 11}>
              {totals[line]}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>Lire en chiffres</summary>
        <DataTable
          caption={finding}
          captionHidden
          columns={columns}
          rows={bars}
          rowKey={({ name }) => name}
        />
      </details>
    </figure>
  );
}
