import type { OnlineDetail } from '../../../contract/caf-online.ts';
import { DiffText } from '../../design/diff-text.tsx';
import { formatCount, formatDateTime } from '../../design/format.ts';
import { AvailabilityPeriods } from '../../establishment/availability-periods.tsx';
import { operatingText } from '../../establishment/operating-text.ts';
import { fieldWords } from '../../establishment/words.ts';
import { ChangeSource } from './change-source.tsx';

type Part = OnlineDetail['history'][number]['part'];

/**
 * How the version shown came about (PUB-04, PUB-09): since when, who entered it, who approved it, and in what it differs
 * from the one before, word by word.
 */
export function VersionChange({ online, part }: { online: OnlineDetail; part: Part }) {
  const latest = online.history.find((change) => change.part === part);
  if (!latest) return null;
  const { at, by, approvedBy, source, withdrawn, reason } = latest;
  return (
    <div className="stack stack-tight">
      <h3>Comment cette version est venue</h3>
      <p>
        {withdrawn ? 'Retirée' : 'En ligne depuis'} le <time dateTime={at}>{formatDateTime(at)}</time>,{' '}
        {withdrawn ? 'par' : 'saisie par'} <span className="figures unbroken">{by}</span>
        {approvedBy && (
          <>
            , validée par <span className="figures unbroken">{approvedBy}</span>
          </>
        )}
        {source && (
          <>
            , <ChangeSource source={source} />
          </>
        )}
        .
      </p>
      {reason && <p className="verbatim">{reason}</p>}
      {!withdrawn &&
        (part === 'operating' ? (
          <Fields online={online} changed={latest.changed} />
        ) : (
          <Periods online={online} />
        ))}
    </div>
  );
}

function Fields({
  online: { operating, operatingBefore },
  changed,
}: {
  online: OnlineDetail;
  changed: OnlineDetail['history'][number]['changed'];
}) {
  if (!operatingBefore) return <p className="soft">Rien n’était en ligne avant elle.</p>;
  return (
    <details>
      <summary>{formatCount(changed.length, 'différence', 'différences')} avec la version d’avant</summary>
      <dl className="version-fields">
        {changed.map((field) => (
          <div key={field}>
            <dt>{fieldWords[field]}</dt>
            <dd>
              <DiffText
                before={operatingText(operatingBefore, field)}
                after={operatingText(operating, field)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Periods({ online: { availabilityBefore } }: { online: OnlineDetail }) {
  if (!availabilityBefore) return <p className="soft">Rien n’était en ligne avant elle.</p>;
  return (
    <details>
      <summary>La version d’avant</summary>
      <AvailabilityPeriods periods={availabilityBefore.periods} />
    </details>
  );
}
