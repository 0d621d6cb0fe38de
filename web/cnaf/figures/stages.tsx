import { useId } from 'react';
import type { NationalFigures } from '../../../contract/cnaf-figures.ts';
import { formatCount, formatNumber } from '../../design/format.ts';
import { stagesShown, stageWords } from './stage-words.ts';
import './stages.css';

/**
 * One square per Caf, coloured by how far it has come: what the picture shows is said above it, counted beside it, and
 * is in the table that follows.
 */
export function Stages({ figures: { cafs, totals } }: { figures: NationalFigures }) {
  const title = useId();
  const counted = cafs.filter((caf) => caf.counted).length;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>{finding(totals.stages['in-force'], counted)}</h2>
      <figure className="stages">
        <ol className="stages-map" aria-hidden="true">
          {cafs.map(({ code, name, counted }) => (
            <li key={code} data-stage={counted?.stage} title={name}>
              {code}
            </li>
          ))}
        </ol>
        <figcaption>
          <ul className="stages-key">
            {stagesShown.map((stage) => (
              <li key={stage}>
                <span className="stages-sign" data-stage={stage} aria-hidden="true" />
                <span>
                  <strong className="figures">{formatNumber(totals.stages[stage])}</strong>{' '}
                  {stageWords[stage].name}&nbsp;: <span className="soft">{stageWords[stage].meaning}</span>
                </span>
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
    </section>
  );
}

function finding(inForce: number, counted: number): string {
  if (inForce === 0) return 'Aucune Caf n’a encore de convention en vigueur';
  return `${formatCount(inForce, 'Caf', 'Caf')} sur ${formatNumber(counted)} ${
    inForce === 1 ? 'a une convention' : 'ont des conventions'
  } en vigueur`;
}
