import { type ReactNode, useId } from 'react';
import { fieldReasonLimit, type SubmissionDetail } from '../../../contract/caf-validation.ts';
import type { OperatingField } from '../../../domain/establishment/operating-information.ts';
import { Button } from '../../design/button.tsx';
import { DiffText } from '../../design/diff-text.tsx';
import { fieldId } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { operatingText } from '../../establishment/operating-text.ts';
import { operatingValue } from '../../establishment/operating-value.tsx';
import { fieldWords } from '../../establishment/words.ts';
import { TemplateChoice } from '../reasons/template-choice.tsx';
import type { DecisionsInHand } from './decisions.ts';
import { HoursComparison } from './hours-comparison.tsx';
import { PositionOnMap } from './position-on-map.tsx';
import { type Suspicion, Suspicions } from './suspicions.tsx';

/** Id of the box in which the reason of a field is written. */
export const reasonBoxOf = (field: OperatingField): string => fieldId(`motif-${field}`);

/**
 * One field that waits: what is in force beside what is proposed, word by word, and the decision on it. The whole block
 * takes the focus, so that single keys act on it.
 */
export function FieldBlock({
  field,
  submission,
  inHand,
  missing,
}: {
  field: OperatingField;
  submission: SubmissionDetail;
  inHand: DecisionsInHand;
  /** Sent without the reason that is due. */
  missing: boolean;
}) {
  const title = useId();
  const suspicions = submission.suspicions.filter((one) => one.field === field);
  const decision = inHand.decisions[field];
  return (
    <section
      className="comparison"
      aria-labelledby={title}
      data-row={field}
      data-decision={decision?.act}
      tabIndex={-1}
    >
      <h3 id={title}>
        {fieldWords[field]}
        <span className="only-read-aloud">{` (${stateWords[decision?.act ?? 'none']})`}</span>
      </h3>
      <Sides field={field} submission={submission} suspicions={suspicions} />
      {field === 'position' && submission.submitted.position && (
        <PositionOnMap name={submission.establishmentName} position={submission.submitted.position} />
      )}
      <Suspicions suspicions={suspicions} />
      <div className="row no-print comparison-decision">
        <Choice field={field} act="approve" inHand={inHand} />
        <Choice field={field} act="return" inHand={inHand} />
      </div>
      {decision?.act === 'return' && (
        <Reason field={field} reason={decision.reason} inHand={inHand} missing={missing} />
      )}
    </section>
  );
}

const stateWords = { approve: 'à approuver', return: 'à renvoyer', none: 'pas encore décidé' } as const;
const actWords = { approve: 'Approuver', return: 'Renvoyer' } as const;

/** Pressed once it decides, pressed again it takes the decision back. */
function Choice({
  field,
  act,
  inHand,
}: {
  field: OperatingField;
  act: 'approve' | 'return';
  inHand: DecisionsInHand;
}) {
  const pressed = inHand.decisions[field]?.act === act;
  const choose = () => {
    if (pressed) inHand.decide(field, undefined);
    else if (act === 'approve') inHand.decide(field, { act });
    else sendBack(field, inHand);
  };
  return (
    <Button className="comparison-choice" aria-pressed={pressed} onClick={choose}>
      {actWords[act]}
      <span className="only-read-aloud"> «&nbsp;{fieldWords[field]}&nbsp;»</span>
    </Button>
  );
}

/** Marks a field as sent back and leads to the box of its reason. */
export function sendBack(field: OperatingField, { decisions, decide }: DecisionsInHand) {
  const before = decisions[field];
  decide(field, before?.act === 'return' ? before : { act: 'return', reason: '' });
  requestAnimationFrame(() => document.getElementById(reasonBoxOf(field))?.focus());
}

function Reason({
  field,
  reason,
  inHand,
  missing,
}: {
  field: OperatingField;
  reason: string;
  inHand: DecisionsInHand;
  missing: boolean;
}) {
  const others = inHand.returned.filter((one) => one.field !== field && one.reason.trim() === '').length;
  return (
    <div className="stack stack-tight no-print">
      <TemplateChoice act="publication" area={reasonBoxOf(field)} typed={reason} />
      <TextArea
        id={reasonBoxOf(field)}
        label={
          <>
            Que faut-il revoir&nbsp;?
            <span className="only-read-aloud"> «&nbsp;{fieldWords[field]}&nbsp;»</span>
          </>
        }
        hint="La personne qui a saisi ces informations lit ce texte."
        error={missing && reason.trim() === '' ? 'Écrivez ce qu’il faut revoir.' : undefined}
        limit={fieldReasonLimit}
        rows={3}
        value={reason}
        onChange={(event) => inHand.decide(field, { act: 'return', reason: event.target.value })}
      />
      {others > 0 && reason.trim() !== '' && (
        <div>
          <Button look="quiet" onClick={() => inHand.sameReason(reason)}>
            Même motif pour {others > 1 ? `les ${others} autres champs renvoyés` : 'l’autre champ renvoyé'}
          </Button>
        </div>
      )}
    </div>
  );
}

const excerptOf = ({ excerpt }: Suspicion) => excerpt;

function Sides({
  field,
  submission: { inForce, submitted },
  suspicions,
}: {
  field: OperatingField;
  submission: SubmissionDetail;
  suspicions: readonly Suspicion[];
}) {
  const old = operatingText(inForce, field);
  const fresh = operatingText(submitted, field);
  if (inForce === undefined) {
    if (suspicions.length === 0) return operatingValue(submitted, field);
    return (
      <div>
        <DiffText before={fresh} after={fresh} pointed={suspicions.map(excerptOf)} />
      </div>
    );
  }
  if (field === 'openingHours') {
    return <HoursComparison before={inForce.openingHours} after={submitted.openingHours} />;
  }
  return (
    <div className="comparison-sides">
      <Side name="En vigueur">
        <DiffText before={old} after={fresh} side="before" />
      </Side>
      <Side name="Proposé">
        {/* Where nothing stood, all is new: marking every word would say nothing. */}
        <DiffText before={old ?? fresh} after={fresh} side="after" pointed={suspicions.map(excerptOf)} />
      </Side>
    </div>
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
