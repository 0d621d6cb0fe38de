import { useEffect, useState } from 'react';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { draftOwner } from '../../api/draft.ts';
import { readDraft, writeDraft } from '../../api/draft-store.ts';
import { LoadingState } from '../../design/situations.tsx';
import type { OperatingStep } from '../routes.ts';
import { CheckStep } from './check-step.tsx';
import { OperatingForm } from './operating-form.tsx';
import { SentStep } from './sent-step.tsx';
import { bringDraft, forgetDraft } from './server-draft.ts';
import { type CheckedSubmission, operatingDraft } from './typed-information.ts';

/** The way of one submission: typed, read again, sent. What is typed is kept in the browser until it is sent. */
export function OperatingEditor({
  establishment,
  step,
  onStep,
}: {
  establishment: OwnEstablishment;
  step: OperatingStep;
  onStep: (step: OperatingStep, replace?: boolean) => void;
}) {
  const [checked, setChecked] = useState<CheckedSubmission>();
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [fresh, setFresh] = useState(0);
  const draft = operatingDraft(establishment.establishmentId);
  const id = establishment.establishmentId;
  const forget = () => void forgetDraft(id, draft, false);
  const [brought, setBrought] = useState(false);
  useEffect(() => {
    // Without an answer, what this tab holds is all there is.
    void bringDraft(id, draft)
      .catch(() => undefined)
      .then(() => setBrought(true));
  }, [id, draft]);

  // Come back to by its address alone, a step has nothing to show: the form has all that was typed.
  const possible =
    step === 'envoye' ? establishment.submission?.state === 'waiting' : step === 'saisie' || checked;
  useEffect(() => {
    if (!possible) onStep('saisie', true);
  }, [possible, onStep]);

  if (step === 'envoye' && establishment.submission) return <SentStep establishment={establishment} />;
  if (step === 'relecture' && checked) {
    return (
      <CheckStep
        establishment={establishment}
        checked={checked}
        onBack={() => onStep('saisie')}
        onRefused={(errors) => {
          setFound(errors);
          onStep('saisie');
        }}
        onKeep={(basedOn) => {
          writeDraft(draftOwner(), draft, { ...Object(readDraft(draftOwner(), draft)), basedOn });
          setChecked({ ...checked, basedOn });
        }}
        onTakeTheirs={() => {
          forget();
          setChecked(undefined);
          onStep('saisie');
        }}
        onSent={() => {
          void forgetDraft(id, draft, true);
          onStep('envoye', true);
        }}
      />
    );
  }
  if (!brought) return <LoadingState what="de votre brouillon" />;
  return (
    <OperatingForm
      key={fresh}
      establishment={establishment}
      draft={draft}
      found={found}
      onChecked={(values) => {
        setFound([]);
        setChecked(values);
        onStep('relecture');
      }}
      onForget={() => {
        forget();
        setFresh(fresh + 1);
      }}
      onTakeOther={() => {
        void forgetDraft(id, draft, true)
          .then(() => bringDraft(id, draft))
          .then(() => setFresh(fresh + 1));
      }}
    />
  );
}
