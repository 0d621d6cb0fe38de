import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary, type SummaryLine } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { missingIn } from './body-of.ts';
import { addressee } from './draft.ts';
import { StepLink, useFlow, useGoTo } from './flow.tsx';
import { type AskedKind, kindWords } from './kinds.ts';
import { Asked } from './review-blocks.tsx';
import { type Step, stepName, stepOfPath, stepsOf } from './steps.ts';

const linkId = (step: Step) => `modifier-${step}`;

/** The whole request read again before it is validated (REQ-05): each block can be changed, and comes back here. */
export function ReviewStep() {
  const { kind, draft, steps, secret, setFound, send } = useFlow();
  const goTo = useGoTo();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const missing = missingIn(kind, draft);
  const caf = cafByCode(draft.cafCode)?.name;

  const submit = async () => {
    if (sending) return;
    setAttempt((before) => before + 1);
    setProblem(undefined);
    if (missing.length > 0) return;
    setSending(true);
    try {
      const receipt = await send();
      await navigate({
        to: '/habilitation/envoyee',
        replace: true,
        state: (before) => ({
          ...before,
          sentRequest: {
            ...receipt,
            cafCode: draft.cafCode,
            kind,
            email: addressee(kind, draft),
            corrected: Boolean(secret),
          },
        }),
      });
    } catch (failure) {
      const refused = problemOf(failure);
      setFound(refused.errors);
      const first = steps.find((step) => refused.errors.some(({ path }) => stepOfPath(path) === step));
      if (first && first !== 'relecture') return await goTo(first, true);
      setProblem(refused);
    } finally {
      setSending(false);
    }
  };

  const lines: SummaryLine[] = problem
    ? [{ message: problem.detail }]
    : missing.map(({ step, count }) => ({
        fieldId: linkId(step),
        message: `${stepName(step, kind)}\u00a0: ${count === 1 ? 'une réponse est à revoir' : `${count} réponses sont à revoir`}.`,
      }));
  const incomplete = (step: Step) => missing.some((each) => each.step === step);
  return (
    <div className="stack">
      {attempt > 0 && (
        <FormErrorSummary
          title={problem?.title ?? 'Il reste des réponses à compléter'}
          lines={sending ? [] : lines}
          attempt={attempt}
        />
      )}
      <PageTitle
        below={`Vérifiez vos réponses, puis validez. Après l’envoi, vous ne pourrez plus les modifier en ligne\u00a0: il faudra le demander à la Caf.`}
      >
        Relire avant de valider
      </PageTitle>
      {stepsOf[kind]
        .filter((step) => step !== 'relecture')
        .map((step) => (
          <Block
            key={step}
            step={step}
            title={blockTitle(step, kind)}
            fixed={step === 'caf' && Boolean(secret)}
            incomplete={incomplete(step)}
          >
            <Asked step={step} kind={kind} draft={draft} />
          </Block>
        ))}
      <p>
        En validant, vous confirmez que ces informations sont exactes et que les personnes désignées savent
        que leur nom et leur adresse e-mail sont transmis à la {caf ?? 'Caf'}.
      </p>
      <Button look="strong" busy={sending} onClick={submit}>
        {secret ? 'Valider et renvoyer à la Caf' : 'Valider et envoyer à la Caf'}
      </Button>
    </div>
  );
}

/** Blocks are named as their pages are. */
function blockTitle(step: Step, kind: AskedKind): string {
  const titles: Partial<Record<Step, string>> = {
    fournisseur: kindWords[kind].party,
    caf: 'La Caf',
    etablissements: 'Les établissements',
    lieu: 'Le lieu d’information',
    communes: 'Les communes couvertes',
    maison: 'La maison',
    personnes: kind === 'mam' ? 'Les assistants maternels' : 'Les personnes à habiliter',
    accord: 'L’accord de tous',
  };
  return titles[step] ?? stepName(step, kind);
}

function Block({
  step,
  title,
  incomplete,
  fixed,
  children,
}: {
  step: Step;
  title: string;
  incomplete: boolean;
  /** Cannot be changed here. */
  fixed?: boolean;
  children: ReactNode;
}) {
  return (
    <section className="stack stack-tight" aria-labelledby={`bloc-${step}`}>
      <div className="review-head">
        <h2 id={`bloc-${step}`}>{title}</h2>
        {!fixed && (
          <StepLink step={step} fromReview id={linkId(step)}>
            {incomplete ? 'Compléter' : 'Modifier'}
            <span className="only-read-aloud">&nbsp;: {title.toLowerCase()}</span>
          </StepLink>
        )}
      </div>
      {incomplete && <p className="field-error">Des réponses manquent ou sont à revoir ici.</p>}
      {children}
    </section>
  );
}
