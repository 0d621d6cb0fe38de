import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { fieldErrors, frenchIssue } from '../../../contract/french-issues.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { StructuresRequest } from '../../../domain/habilitation/request.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary, type SummaryLine } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { bodyOf } from './draft.ts';
import { StepLink, useFlow, useGoTo } from './flow.tsx';
import { EstablishmentsAsked, PersonsAsked, ProviderAsked } from './review-blocks.tsx';
import { type Step, stepOfPath, stepWords } from './steps.ts';

const linkId = (step: Step) => `modifier-${step}`;

/** The whole request read again before it is validated (REQ-05): each block can be changed, and comes back here. */
export function ReviewStep() {
  const { draft, steps, secret, setFound, send } = useFlow();
  const goTo = useGoTo();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const missing = missingIn(draft);
  const caf = cafByCode(draft.cafCode);

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
            email: draft.provider.email,
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
        message: `${stepWords[step]}\u00a0: ${count === 1 ? 'une réponse est à revoir' : `${count} réponses sont à revoir`}.`,
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
      <Block step="fournisseur" title="Le fournisseur de données" incomplete={incomplete('fournisseur')}>
        <ProviderAsked provider={draft.provider} />
      </Block>
      <Block step="caf" title="La Caf" fixed={Boolean(secret)} incomplete={incomplete('caf')}>
        <p>{caf?.fullName ?? <span className="soft">Non renseignée</span>}</p>
      </Block>
      <Block step="etablissements" title="Les établissements" incomplete={incomplete('etablissements')}>
        <EstablishmentsAsked draft={draft} />
      </Block>
      <Block step="personnes" title="Les personnes à habiliter" incomplete={incomplete('personnes')}>
        <PersonsAsked persons={draft.persons} />
      </Block>
      <p>
        En validant, vous confirmez que ces informations sont exactes et que les personnes désignées savent
        que leur nom et leur adresse e-mail sont transmis à la {caf?.name ?? 'Caf'}.
      </p>
      <Button look="strong" busy={sending} onClick={submit}>
        {secret ? 'Valider et renvoyer à la Caf' : 'Valider et envoyer à la Caf'}
      </Button>
    </div>
  );
}

/** The steps where something is missing or wrong, in order, with how many answers. */
function missingIn(draft: Parameters<typeof bodyOf>[0]): { step: Step; count: number }[] {
  const parsed = StructuresRequest.safeParse(bodyOf(draft), { error: frenchIssue });
  if (parsed.success) return [];
  const errors: FieldError[] = fieldErrors(parsed.error);
  const order: Step[] = ['fournisseur', 'caf', 'etablissements', 'personnes'];
  return order
    .map((step) => ({
      step,
      count: new Set(errors.filter(({ path }) => stepOfPath(path) === step).map(({ path }) => path)).size,
    }))
    .filter(({ count }) => count > 0);
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
