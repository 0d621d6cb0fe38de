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
import { useDraftKeeper } from './server-draft.ts';
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
  const draft = operatingDraft(establishment.establishmentId);
  const id = establishment.establishmentId;
  const { keeper, turn, ready, beginAgain } = useDraftKeeper(id, draft);
  const forget = () => {
    void keeper.drop();
    void beginAgain();
  };

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
          const typed = { ...Object(readDraft(draftOwner(), draft)), basedOn };
          writeDraft(draftOwner(), draft, typed);
          keeper.changed(JSON.stringify(typed));
          setChecked({ ...checked, basedOn });
        }}
        onTakeTheirs={() => {
          forget();
          setChecked(undefined);
          onStep('saisie');
        }}
        onSent={() => {
          keeper.sent();
          onStep('envoye', true);
        }}
      />
    );
  }
  if (!ready) return <LoadingState what="de votre brouillon" />;
  return (
    <OperatingForm
      key={turn}
      establishment={establishment}
      draft={draft}
      keeper={keeper}
      found={found}
      onChecked={(values) => {
        setFound([]);
        setChecked(values);
        void keeper.flush();
        onStep('relecture');
      }}
      onForget={forget}
      onTakeOther={() => void keeper.takeOther().then((came) => (came ? beginAgain() : undefined))}
    />
  );
}
