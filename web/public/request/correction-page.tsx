import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type * as z from 'zod';
import { answerCorrection, readCorrection } from '../../../contract/public.ts';
import { HabilitationRequest } from '../../../domain/habilitation/request.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { call } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { reading } from '../../api/query.ts';
import { formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { BehindLink, LapsedLink, useLinkSecret } from '../private-link.tsx';
import { bodyOf, draftOfRequest } from './body-of.ts';
import { useRequestDraft } from './draft.ts';
import { correctionDraft, forgetDraft } from './draft-names.ts';
import { FlowProvider } from './flow.tsx';
import { sendOnce } from './send-once.ts';
import { StepPage } from './step-page.tsx';
import { correctionStepsOf, type Step } from './steps.ts';

type Correction = z.output<typeof readCorrection.response.schema>;

/** The answer to corrections that the Caf asked for (ACT-02), for the holder of the private link. */
export function CorrectionPage() {
  const secret = useLinkSecret();
  const { etape } = useParams({ strict: false });
  const found = useQuery({
    ...reading(readCorrection, { body: { secret } }),
    enabled: secret !== '',
    // The form is under way: what it began with must not change under it.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <BehindLink
      secret={secret}
      query={found}
      what="de votre demande"
      lapsed={(cut) => <LapsedCorrection cut={cut} />}
    >
      {(correction) => (
        <CorrectionFlow
          key={correction.askedAt}
          correction={correction}
          secret={secret}
          step={correctionStepsOf(correction.request.kind).find((each) => each === etape) ?? 'relecture'}
        />
      )}
    </BehindLink>
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

const LapsedCorrection = ({ cut }: { cut: boolean }) => (
  <LapsedLink title={cut ? 'Ce lien est incomplet' : undefined}>
    <p>
      {cut
        ? 'Il a sans doute été coupé. Ouvrez-le depuis l’e-mail de la Caf, ou recopiez-le en entier.'
        : 'Vous y avez peut-être déjà répondu, la Caf en a envoyé un plus récent, ou son délai est passé.'}
    </p>
    <p>Si vous attendiez de corriger une demande, contactez votre Caf avec la référence reçue par e-mail.</p>
  </LapsedLink>
);
