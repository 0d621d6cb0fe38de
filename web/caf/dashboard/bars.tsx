import { useId } from 'react';
import { type Column, DataTable } from '../../design/data-table.tsx';
import './bars.css';

export type Bar = { name: string; values: readonly number[] };

/** Of the width of the drawing, what the longest bar takes: the rest is for its count. */
const longest = 84;

/**
 * A picture of counts: one bar a line, its parts in the order of `parts`, lighter to darker. Its words keep their size,
 * whatever the width of the page. The title says what is to be
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
  const unit = longest / most;
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
      <div aria-hidden="true">
        {parts.length > 1 && (
          <ul className="bars-legend">
            {parts.map((part, index) => (
              <li key={part}>
                <svg aria-hidden="true">
                  <rect width="100%" height="100%" data-level={index} />
                </svg>
                {part}
              </li>
            ))}
          </ul>
        )}
        <div className="bars-lines">
          {bars.map(({ name, values }, line) => (
            <div key={name}>
              <span>{name}</span>
              <svg aria-hidden="true">
                {values.map((value, index) => (
                  <rect
                    key={parts[index]}
                    x={`${unit * values.slice(0, index).reduce((sum, before) => sum + before, 0)}%`}
                    width={`${unit * value}%`}
                    height="100%"
                    data-level={parts.length === 1 ? 2 : index}
                    visibility={value === 0 ? 'hidden' : undefined}
                  />
                ))}
                <text x={`${unit * (totals[line] ?? 0)}%`} y="50%" dx={8} dominantBaseline="central">
                  {totals[line]}
                </text>
              </svg>
            </div>
          ))}
        </div>
      </div>
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
