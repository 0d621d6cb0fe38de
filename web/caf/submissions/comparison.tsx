import type { RefObject } from 'react';
import type { SubmissionDetail } from '../../../contract/caf-validation.ts';
import { operatingFields } from '../../../domain/establishment/operating-information.ts';
import { Facts } from '../../design/facts.tsx';
import { formatCount, formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { operatingText } from '../../establishment/operating-text.ts';
import { operatingValue } from '../../establishment/operating-value.tsx';
import { fieldWords } from '../../establishment/words.ts';
import type { DecisionsInHand } from './decisions.ts';
import { FieldBlock } from './field-block.tsx';
import { SuspicionSummary, Suspicions } from './suspicions.tsx';
import './comparison.css';

/**
 * What is in force beside what is proposed: the fields that wait first, marked word by word, each with its decision; what
 * was sent back already and what does not change are folded. What looks like a breach of the commitments is pointed out
 * with the reason, for the eye alone (PUB-06).
 */
export function Comparison({
  submission,
  inHand,
  missing,
  place,
}: {
  submission: SubmissionDetail;
  inHand: DecisionsInHand;
  missing: boolean;
  place: RefObject<HTMLDivElement | null>;
}) {
  const { toDecide, returned, suspicions, inForce, withdrawn, submitted } = submission;
  const sentBack = operatingFields.filter((field) => returned[field] !== undefined);
  const kept = operatingFields.filter(
    (field) => !toDecide.includes(field) && !sentBack.includes(field) && operatingText(submitted, field),
  );
  const suspicionsIn = (fields: readonly string[]) =>
    suspicions.filter(({ field }) => fields.includes(field));
  return (
    <>
      {withdrawn && (
        <Notice kind="warning" title={`Ce qui était en ligne a été retiré le ${formatDate(withdrawn.at)}`}>
          <p className="verbatim">{withdrawn.reason}</p>
          <p>Rien n’est en ligne&nbsp;: ce que vous approuvez paraît, et rien d’autre.</p>
        </Notice>
      )}
      {suspicions.length > 0 && <SuspicionSummary suspicions={suspicions} />}
      <section className="stack stack-tight" aria-labelledby="ce-qui-change">
        <h2 id="ce-qui-change">
          {inForce
            ? formatCount(toDecide.length, 'changement proposé', 'changements proposés')
            : 'Première mise en ligne'}
        </h2>
        {toDecide.length === 0 && (
          <p>Ce qui est proposé est identique à ce qui est en vigueur&nbsp;: confirmer met sa date à jour.</p>
        )}
        <div className="stack stack-tight" ref={place}>
          {toDecide.map((field) => (
            <FieldBlock key={field} field={field} submission={submission} inHand={inHand} missing={missing} />
          ))}
        </div>
      </section>
      {sentBack.length > 0 && (
        <details className="unchanged">
          <summary>{formatCount(sentBack.length, 'champ déjà renvoyé', 'champs déjà renvoyés')}</summary>
          <Facts
            facts={sentBack.map((field) => ({
              term: fieldWords[field],
              value: <span className="verbatim">{returned[field]}</span>,
            }))}
          />
        </details>
      )}
      {kept.length > 0 && (
        <details className="unchanged" open={suspicionsIn(kept).length > 0}>
          <summary>{formatCount(kept.length, 'champ inchangé', 'champs inchangés')}</summary>
          <Facts
            facts={kept.map((field) => ({
              term: fieldWords[field],
              value: (
                <>
                  {operatingValue(submitted, field)}
                  <Suspicions suspicions={suspicionsIn([field])} />
                </>
              ),
            }))}
          />
        </details>
      )}
    </>
  );
}
