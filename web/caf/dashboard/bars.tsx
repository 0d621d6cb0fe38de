import { type ReactNode, useId } from 'react';
import { type Column, DataTable } from '../../design/data-table.tsx';
import './bars.css';

type Bar = { name: string; values: readonly number[] };

/** What one part of the bars counts: `name` heads its column of the table, `means` explains it in the legend. */
type Part = { name: string; means?: string };

type Picture = {
  finding: string;
  what: string;
  parts: readonly Part[];
  bars: readonly Bar[];
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * A picture of counts: one bar a line, its parts one after the other, lighter to darker. The title says what is to be
 * seen in it; the table below holds the same numbers, for those who cannot see the picture.
 */
export function Bars(picture: Picture) {
  const { parts, bars } = picture;
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)));
  return (
    <Framed picture={picture}>
      {bars.map(({ name, values }) => (
        <p key={name} className="bars-row">
          <span className="bars-name">{name}</span>
          <Track values={values} most={most} levels={values.map((_, index) => levelOf(parts, index))} />
        </p>
      ))}
    </Framed>
  );
}

/**
 * The same, for counts that do not add up: each part has a column of its own, so that none is taken for another. All
 * columns have one scale.
 */
export function BarsApart(picture: Picture) {
  const { parts, bars } = picture;
  const most = Math.max(1, ...bars.flatMap(({ values }) => values));
  return (
    <Framed picture={picture} apart>
      <p className="bars-row bars-head">
        <span className="bars-name" />
        {parts.map(({ name }) => (
          <span key={name}>{name}</span>
        ))}
      </p>
      {bars.map(({ name, values }) => (
        <p key={name} className="bars-row">
          <span className="bars-name">{name}</span>
          {values.map((value, index) => (
            <Track
              key={parts[index]?.name}
              values={[value]}
              most={most}
              levels={[levelOf(parts, index)]}
              silent
            />
          ))}
        </p>
      ))}
    </Framed>
  );
}

/** Lone parts are drawn as the darkest. */
const levelOf = (parts: readonly Part[], index: number): number => (parts.length === 1 ? 2 : index);

function Framed({ picture, apart, children }: { picture: Picture; apart?: boolean; children: ReactNode }) {
  const { finding, what, parts, bars } = picture;
  const title = useId();
  const columns: Column<Bar>[] = [
    { key: 'name', header: what, heads: true, cell: ({ name }) => name },
    ...parts.map(({ name }, index) => ({
      key: name,
      header: name,
      figures: true,
      cell: ({ values }: Bar) => values[index] ?? 0,
    })),
  ];
  return (
    <figure className="bars" aria-labelledby={title}>
      <figcaption className="stack stack-tight">
        <h2 id={title}>{finding}</h2>
        {parts.length > 1 && (
          <ul className="bars-legend">
            {parts.map(({ name, means }, index) => (
              <li key={name}>
                <svg className="bars-key" aria-hidden="true">
                  <rect width="100%" height="100%" data-level={levelOf(parts, index)} />
                </svg>
                <span>
                  <strong>{name}</strong>
                  {means && <>&nbsp;: {means}</>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </figcaption>
      <div className="bars-rows" data-apart={apart ? '' : undefined} aria-hidden="true">
        {children}
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

/** One bar and its count. Only the bar stretches with the page: the words and figures stay those of the text. */
function Track({
  values,
  most,
  levels,
  silent,
}: {
  values: readonly number[];
  most: number;
  levels: readonly number[];
  /** Says nothing where there is nothing. */
  silent?: boolean;
}) {
  const total = sum(values);
  return (
    <span className="bars-track">
      {total > 0 && (
        <svg width={`${(100 * total) / most}%`} aria-hidden="true">
          {values.map((value, index) =>
            value === 0 ? null : (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a bar have their place for only name
                key={index}
                x={`${(100 * sum(values.slice(0, index))) / total}%`}
                width={`${(100 * value) / total}%`}
                height="100%"
                data-level={levels[index]}
              />
            ),
          )}
        </svg>
      )}
      {(total > 0 || !silent) && <span className={total > 0 ? 'figures' : 'figures soft'}>{total}</span>}
    </span>
  );
}
