import { useId } from 'react';
import { formatNumber } from '../../design/format.ts';
import './caf-squares.css';

/**
 * One square per Caf, coloured by what is true of it: what the picture shows is said above it, counted beside it, and is
 * in the table that follows.
 */
export function CafSquares<Stage extends string>({
  finding,
  cafs,
  stages,
  counts,
  words,
}: {
  finding: string;
  cafs: readonly { code: string; name: string; stage: Stage | undefined }[];
  stages: readonly Stage[];
  counts: Record<Stage, number>;
  words: Record<Stage, { name: string; meaning: string }>;
}) {
  const title = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>{finding}</h2>
      <figure className="caf-squares">
        <ol className="caf-squares-map" aria-hidden="true">
          {cafs.map(({ code, name, stage }) => (
            <li key={code} data-stage={stage} title={name}>
              {code}
            </li>
          ))}
        </ol>
        <figcaption>
          <ul className="caf-squares-key">
            {stages.map((stage) => (
              <li key={stage}>
                <span className="caf-squares-sign" data-stage={stage} aria-hidden="true" />
                <span>
                  <strong className="figures">{formatNumber(counts[stage])}</strong> {words[stage].name}
                  &nbsp;: <span className="soft">{words[stage].meaning}</span>
                </span>
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
    </section>
  );
}
