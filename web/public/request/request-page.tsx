import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { submitRequest } from '../../../contract/public.ts';
import { StructuresRequest } from '../../../domain/habilitation/request.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { call } from '../../api/client.ts';
import { bodyOf, emptyDraft, useRequestDraft } from './draft.ts';
import { forgetDraft, newRequestDraft } from './draft-names.ts';
import { FlowProvider } from './flow.tsx';
import { sendOnce } from './send-once.ts';
import { StepPage } from './step-page.tsx';
import { steps } from './steps.ts';

/** The request « Structures », page after page (REQ-01, REQ-02); what is typed stays in this browser. */
export function RequestPage() {
  const { etape } = useParams({ from: '/public/habilitation/structures/$etape' });
  const { depuis } = useSearch({ from: '/public/habilitation/structures/$etape' });
  const navigate = useNavigate();
  const { draft, change } = useRequestDraft(newRequestDraft, emptyDraft);
  const [found, setFound] = useState<readonly FieldError[]>([]);

  const send = async () => {
    const receipt = await sendOnce(draft, change, () =>
      call(submitRequest, { body: StructuresRequest.parse(bodyOf(draft)) }, { idempotencyKey: draft.key }),
    );
    forgetDraft(newRequestDraft);
    return receipt;
  };
  return (
    <FlowProvider
      value={{
        draft,
        change,
        steps,
        fromReview: depuis === 'relecture',
        found,
        setFound,
        send,
        forget: () => {
          forgetDraft(newRequestDraft);
          navigate({ to: '/habilitation' });
        },
      }}
    >
      <StepPage key={etape} step={etape} />
    </FlowProvider>
  );
}
