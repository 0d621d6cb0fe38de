import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { Stepper } from '../../design/steps.tsx';
import { CafStep } from './caf-step.tsx';
import { CommunesStep } from './communes-step.tsx';
import { ConsentStep } from './consent-step.tsx';
import { EstablishmentsStep } from './establishments-step.tsx';
import { useFlow } from './flow.tsx';
import { HouseStep } from './house-step.tsx';
import { PersonsStep } from './persons-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { ProviderStep } from './provider-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { type Step, stepName } from './steps.ts';
import './step-page.css';

const pages = {
  fournisseur: ProviderStep,
  caf: CafStep,
  etablissements: EstablishmentsStep,
  lieu: PlaceStep,
  communes: CommunesStep,
  maison: HouseStep,
  personnes: PersonsStep,
  accord: ConsentStep,
  relecture: ReviewStep,
} satisfies Record<Step, unknown>;

/** One page of the request: where one is, the page itself, and what becomes of what was typed. */
export function StepPage({ step }: { step: Step }) {
  const { kind, steps, secret } = useFlow();
  const Page = pages[step];
  return (
    <div className="step-page stack">
      <Stepper steps={steps.map((each) => stepName(each, kind))} current={steps.indexOf(step)} />
      <Page />
      {!secret && <DraftNote />}
    </div>
  );
}

function DraftNote() {
  const { forget } = useFlow();
  const [asking, setAsking] = useState(false);
  return (
    <div className="draft-note stack stack-tight">
      <p className="soft small">
        Votre brouillon reste dans ce navigateur, sur cet appareil&nbsp;: vous pouvez fermer la page et
        revenir. Sur un poste partagé, effacez-le avant de partir.
      </p>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Effacer mon brouillon
      </Button>
      {asking && (
        <ConfirmDialog
          title="Effacer votre brouillon&nbsp;?"
          action="Effacer le brouillon"
          onConfirm={forget}
          onCancel={() => setAsking(false)}
        >
          <p>
            Tout ce que vous avez saisi dans cette demande sera perdu. Rien n’a encore été envoyé à la Caf.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
