import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { submitRequest } from '../../../contract/public.ts';
import { HabilitationRequest } from '../../../domain/habilitation/request.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { call } from '../../api/client.ts';
import { bodyOf } from './body-of.ts';
import { emptyDraft, useRequestDraft } from './draft.ts';
import { forgetDraft, newRequestDraft } from './draft-names.ts';
import { FlowProvider } from './flow.tsx';
import { type AskedKind, kindOfNature } from './kinds.ts';
import { sendOnce } from './send-once.ts';
import { StepPage } from './step-page.tsx';
import { type Step, stepsOf } from './steps.ts';

/** A request of one kind, page after page (REQ-01 to REQ-04); what is typed stays in this browser. */
export function RequestPage() {
  const { nature, etape } = useParams({ from: '/public/habilitation/$nature/$etape' });
  const kind = kindOfNature(nature);
  if (!kind) return <Navigate to="/habilitation" replace />;
  const step = etape && stepsOf[kind].includes(etape) ? etape : undefined;
  if (!step) return <Navigate to="/habilitation/$nature" params={{ nature }} replace />;
  return <KindRequest key={kind} kind={kind} step={step} />;
}

function KindRequest({ kind, step }: { kind: AskedKind; step: Step }) {
  const { depuis } = useSearch({ from: '/public/habilitation/$nature/$etape' });
  const navigate = useNavigate();
  const name = newRequestDraft(kind);
  const { draft, change } = useRequestDraft(name, emptyDraft);
  const [found, setFound] = useState<readonly FieldError[]>([]);

  const send = async () => {
    const receipt = await sendOnce(kind, draft, change, () =>
      call(
        submitRequest,
        { body: HabilitationRequest.parse(bodyOf(kind, draft)) },
        { idempotencyKey: draft.key },
      ),
    );
    forgetDraft(name);
    return receipt;
  };
  return (
    <FlowProvider
      value={{
        kind,
        draft,
        change,
        steps: stepsOf[kind],
        fromReview: depuis === 'relecture',
        found,
        setFound,
        send,
        forget: () => {
          forgetDraft(name);
          navigate({ to: '/habilitation' });
        },
      }}
    >
      <StepPage key={step} step={step} />
    </FlowProvider>
  );
}
