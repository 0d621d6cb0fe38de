import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type * as z from 'zod';
import { answerCorrection, readCorrection } from '../../../contract/public.ts';
import { HabilitationRequest } from '../../../domain/habilitation/request.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { call } from '../../api/client.ts';
import { ApiProblem, problemOf } from '../../api/problem.ts';
import { reading } from '../../api/query.ts';
import { LinkButton } from '../../design/button.tsx';
import { formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { FailureState, LoadingState } from '../../design/situations.tsx';
import { bodyOf, draftOfRequest } from './body-of.ts';
import { useRequestDraft } from './draft.ts';
import { correctionDraft, forgetDraft } from './draft-names.ts';
import { FlowProvider } from './flow.tsx';
import { sendOnce } from './send-once.ts';
import { StepPage } from './step-page.tsx';
import { correctionStepsOf, type Step } from './steps.ts';

type Correction = z.output<typeof readCorrection.response.schema>;

/**
 * The answer to corrections that the Caf asked for (ACT-02), for the holder of the private link. Its secret stays in
 * the fragment of the address and travels in the bodies of requests alone.
 */
export function CorrectionPage() {
  const secret = useRouterState({ select: (state) => state.location.hash });
  const { etape } = useParams({ strict: false });
  const found = useQuery({
    ...reading(readCorrection, { body: { secret } }),
    enabled: secret !== '',
    // The form is under way: what it began with must not change under it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (secret === '') return <LapsedLink incomplete />;
  if (found.isPending) return <LoadingState what="de votre demande" />;
  if (found.isError) {
    const problem = problemOf(found.error);
    if (problem.code === 'link-lapsed') return <LapsedLink />;
    // A secret that is not written as ours are was cut on the way, by a mail program most often.
    if (problem.code === 'invalid-request') return <LapsedLink incomplete />;
    return (
      <FailureState
        title={problem.title}
        detail={problem.detail}
        onRetry={() => found.refetch()}
        retrying={found.isFetching}
      />
    );
  }
  const ownSteps = correctionStepsOf(found.data.request.kind);
  return (
    <CorrectionFlow
      key={found.data.askedAt}
      correction={found.data}
      secret={secret}
      step={ownSteps.find((each) => each === etape) ?? 'relecture'}
    />
  );
}

function CorrectionFlow({
  correction,
  secret,
  step,
}: {
  correction: Correction;
  secret: string;
  step: Step;
}) {
  const { reference, reason, askedAt, request } = correction;
  const { kind } = request;
  const { depuis } = useSearch({ strict: false });
  const queries = useQueryClient();
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const { draft, change } = useRequestDraft(
    correctionDraft(reference),
    () => {
      const described = correction.establishments.map(({ establishmentId, ...facts }) => [
        establishmentId,
        facts,
      ]);
      return draftOfRequest(request, Object.fromEntries(described), askedAt);
    },
    (kept) => kept.askedAt === askedAt,
  );

  const send = async () => {
    try {
      const receipt = await sendOnce(kind, draft, change, () =>
        call(
          answerCorrection,
          { body: { secret, request: HabilitationRequest.parse(bodyOf(kind, draft)) } },
          { idempotencyKey: draft.key },
        ),
      );
      forgetDraft(correctionDraft(reference));
      return receipt;
    } catch (failure) {
      // Answered from elsewhere meanwhile: reading the link again says so.
      if (failure instanceof ApiProblem && failure.code === 'link-lapsed') await queries.invalidateQueries();
      throw failure;
    }
  };
  return (
    <div className="stack">
      <Notice
        kind="warning"
        title={
          <>
            La Caf vous demande de corriger votre demande <span className="unbroken">{reference}</span>
          </>
        }
      >
        <p className="verbatim">{reason}</p>
        <p className="small">Demandé le {formatDate(askedAt)}.</p>
      </Notice>
      <FlowProvider
        value={{
          kind,
          draft,
          change,
          steps: correctionStepsOf(kind),
          secret,
          fromReview: depuis === 'relecture' || step !== 'relecture',
          found,
          setFound,
          send,
          forget: () => forgetDraft(correctionDraft(reference)),
        }}
      >
        <StepPage key={step} step={step} />
      </FlowProvider>
    </div>
  );
}

function LapsedLink({ incomplete }: { incomplete?: boolean }) {
  return (
    <div className="stack">
      <PageTitle>{incomplete ? 'Ce lien est incomplet' : 'Ce lien ne sert plus'}</PageTitle>
      <p>
        {incomplete
          ? 'Il a sans doute été coupé. Ouvrez-le depuis l’e-mail de la Caf, ou recopiez-le en entier.'
          : 'Vous y avez peut-être déjà répondu, la Caf en a envoyé un plus récent, ou son délai est passé.'}
      </p>
      <p>
        Si vous attendiez de corriger une demande, contactez votre Caf avec la référence reçue par e-mail.
      </p>
      <LinkButton to="/">Revenir à l’accueil</LinkButton>
    </div>
  );
}
