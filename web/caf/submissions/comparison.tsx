import { type ReactNode, useId } from 'react';
import type { SubmissionDetail } from '../../../contract/caf-validation.ts';
import {
  type OperatingField,
  type OperatingInformation,
  operatingFields,
} from '../../../domain/establishment/operating-information.ts';
import { DiffText } from '../../design/diff-text.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatCount, formatList } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { operatingText } from '../../establishment/operating-text.ts';
import { operatingValue } from '../../establishment/operating-value.tsx';
import { fieldWords } from '../../establishment/words.ts';
import { HoursComparison } from './hours-comparison.tsx';
import './comparison.css';

type Suspicion = SubmissionDetail['suspicions'][number];

/**
 * What is in force beside what is proposed: changed fields first, marked word by word; unchanged ones folded. What looks
 * like a breach of the commitments is pointed out with the reason, for the eye alone (PUB-06).
 */
export function Comparison({ submission }: { submission: SubmissionDetail }) {
  const { toDecide: changed, suspicions, inForce, submitted } = submission;
  const changedFields = operatingFields.filter((field) => changed.includes(field));
  const kept = operatingFields.filter((field) => !changed.includes(field) && operatingText(submitted, field));
  const suspicionsOf = (field: OperatingField) => suspicions.filter((suspicion) => suspicion.field === field);
  const suspectKept = suspicions.some(({ field }) => !changed.includes(field));
  return (
    <>
      {suspicions.length > 0 && <SuspicionSummary suspicions={suspicions} />}
      <section className="stack stack-tight" aria-labelledby="ce-qui-change">
        <h2 id="ce-qui-change">
          {inForce
            ? formatCount(changedFields.length, 'changement proposé', 'changements proposés')
            : 'Première mise en ligne'}
        </h2>
        {changedFields.length === 0 && (
          <p>
            Ce qui est proposé est identique à ce qui est en vigueur&nbsp;: approuver confirme les
            informations.
          </p>
        )}
        {inForce ? (
          changedFields.map((field) => (
            <FieldComparison
              key={field}
              field={field}
              before={inForce}
              after={submitted}
              suspicions={suspicionsOf(field)}
            />
          ))
        ) : (
          <Facts
            facts={changedFields.map((field) => ({
              term: fieldWords[field],
              value: <FirstValue field={field} submitted={submitted} suspicions={suspicionsOf(field)} />,
            }))}
          />
        )}
      </section>
      {kept.length > 0 && (
        <details className="unchanged" open={suspectKept}>
          <summary>{formatCount(kept.length, 'champ inchangé', 'champs inchangés')}</summary>
          <Facts
            facts={kept.map((field) => ({
              term: fieldWords[field],
              value: (
                <>
                  {operatingValue(submitted, field)}
                  <Suspicions suspicions={suspicionsOf(field)} />
                </>
              ),
            }))}
          />
        </details>
      )}
    </>
  );
}

function FieldComparison({
  field,
  before,
  after,
  suspicions,
}: {
  field: OperatingField;
  before: OperatingInformation;
  after: OperatingInformation;
  suspicions: readonly Suspicion[];
}) {
  const title = useId();
  const old = operatingText(before, field);
  const fresh = operatingText(after, field);
  return (
    <section className="comparison" aria-labelledby={title}>
      <h3 id={title}>{fieldWords[field]}</h3>
      {field === 'openingHours' ? (
        <HoursComparison before={before.openingHours} after={after.openingHours} />
      ) : (
        <div className="comparison-sides">
          <Side name="En vigueur">
            <DiffText before={old} after={fresh} side="before" />
          </Side>
          <Side name="Proposé">
            {/* Where nothing stood, all is new: marking every word would say nothing. */}
            <DiffText before={old ?? fresh} after={fresh} side="after" pointed={suspicions.map(excerptOf)} />
          </Side>
        </div>
      )}
      <Suspicions suspicions={suspicions} />
    </section>
  );
}

const excerptOf = ({ excerpt }: Suspicion) => excerpt;

/** A field of a sheet that was never online: there is nothing to compare it with. */
function FirstValue({
  field,
  submitted,
  suspicions,
}: {
  field: OperatingField;
  submitted: OperatingInformation;
  suspicions: readonly Suspicion[];
}) {
  if (suspicions.length === 0) return operatingValue(submitted, field);
  const text = operatingText(submitted, field);
  return (
    <>
      <DiffText before={text} after={text} pointed={suspicions.map(excerptOf)} />
      <Suspicions suspicions={suspicions} />
    </>
  );
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="comparison-side">
      <p className="comparison-name">{name}</p>
      <div>{children}</div>
    </div>
  );
}

function Suspicions({ suspicions }: { suspicions: readonly Suspicion[] }) {
  if (suspicions.length === 0) return null;
  return (
    <ul className="suspicions">
      {suspicions.map(({ excerpt, why }) => (
        <li key={`${excerpt} ${why}`}>
          <strong className="verbatim">«&nbsp;{excerpt}&nbsp;»</strong> {why}
        </li>
      ))}
    </ul>
  );
}

function SuspicionSummary({ suspicions }: { suspicions: readonly Suspicion[] }) {
  const fields = [...new Set(suspicions.map(({ field }) => field))];
  const names = operatingFields.filter((field) => fields.includes(field)).map((field) => fieldWords[field]);
  return (
    <Notice kind="warning" title={`${formatCount(suspicions.length, 'passage')} à regarder`}>
      <p>
        À lire dans&nbsp;: {formatList(names)}. Ce repérage est automatique et peut se tromper&nbsp;: la
        décision reste la vôtre.
      </p>
    </Notice>
  );
}
