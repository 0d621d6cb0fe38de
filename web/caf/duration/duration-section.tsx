import { useId, useRef, useState } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { lastDayForNotice } from '../../../domain/convention/dates.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatCount, formatDate, formatList, parisDay } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { missedNoticeInWords } from '../../habilitation/missed-notice.ts';
import { AttestationForm } from './attestation-form.tsx';
import { CancelTerminationForm } from './cancel-termination-form.tsx';
import { LetterDownload } from './letter-download.tsx';
import { ReviewNotice } from './review-notice.tsx';
import { TerminationForm } from './termination-form.tsx';

type Duration = NonNullable<RequestDetail['duration']>;

/** The time of a convention: effect, year under way, last day for notice, termination, and what its end leaves to do. */
export function DurationSection({ request }: { request: RequestDetail }) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [writing, setWriting] = useState<'terminate' | 'cancel' | 'attestation'>();
  const { duration, state } = request;
  if (!duration) return null;
  const close = () => {
    setWriting(undefined);
    title.current?.focus();
  };
  const attestation = duration.ending?.attestation;
  const toCancel =
    state === 'ending' && duration.termination && duration.termination.effectiveOn > parisDay(now());

  return (
    <section className="stack stack-tight" aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        Durée et fin
      </h2>
      <ReviewNotice duration={duration} inForce={state === 'active'} />
      <Facts facts={factsOf(duration, state).filter(({ value }) => value !== undefined)} />
      {attestation && !attestation.received && (
        <Notice
          kind={attestation.dueOn < parisDay(now()) ? 'danger' : 'warning'}
          title={`Attestation de destruction attendue avant le ${formatDate(attestation.dueOn)}`}
        >
          <p>
            Le partenaire atteste qu’il n’a rien gardé de ce qu’il a reçu au titre de la convention.{' '}
            {attestation.prepared
              ? `Un lien pour la signer en ligne a été envoyé à ${request.provider.email}. Si elle revient sur papier, enregistrez-la ici.`
              : 'Enregistrez ici le retour du document signé.'}
          </p>
        </Notice>
      )}
      {writing === 'terminate' && <TerminationForm request={request} duration={duration} onDone={close} />}
      {writing === 'cancel' && <CancelTerminationForm request={request} onDone={close} />}
      {writing === 'attestation' && <AttestationForm request={request} onDone={close} />}
      {!writing && (
        <div className="row">
          {state === 'active' && (
            <Button onClick={() => setWriting('terminate')}>Enregistrer une résiliation</Button>
          )}
          {toCancel && <Button onClick={() => setWriting('cancel')}>Annuler la résiliation</Button>}
          {duration.termination && (
            <LetterDownload
              id={request.id}
              letter="resiliation"
              label={
                duration.termination.by === 'partner'
                  ? 'Accusé de réception de la résiliation'
                  : 'Lettre de résiliation'
              }
            />
          )}
          {attestation && (
            <LetterDownload
              id={request.id}
              letter="attestation"
              label={attestation.prepared ? 'Modèle papier de l’attestation' : 'Attestation à faire signer'}
            />
          )}
          {attestation && !attestation.received && (
            <Button
              look={attestation.prepared ? 'plain' : 'strong'}
              onClick={() => setWriting('attestation')}
            >
              {attestation.prepared ? 'Attestation reçue sur papier' : 'Enregistrer l’attestation'}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function factsOf(
  { effectiveOn, term, renewedOn, termination, ending }: Duration,
  state: RequestDetail['state'],
) {
  const goesOn = state === 'active';
  return [
    { term: 'En vigueur depuis le', value: formatDate(effectiveOn) },
    {
      term: 'Année en cours',
      value:
        state === 'ended'
          ? undefined
          : `Du ${formatDate(term.startsOn)} à l’échéance du ${formatDate(term.endsOn)}`,
    },
    {
      term: 'Dernier jour du préavis',
      value: goesOn
        ? `${formatDate(lastDayForNotice(term.endsOn))}, pour l’échéance du ${formatDate(term.endsOn)}`
        : undefined,
    },
    {
      term: 'Reconductions',
      value:
        renewedOn.length > 0
          ? `${formatCount(renewedOn.length, 'reconduction')}\u00a0: ${formatList(renewedOn.map(formatDate))}`
          : goesOn
            ? 'Aucune pour l’instant'
            : 'Aucune',
    },
    {
      term: 'Résiliation',
      value: termination && (
        <>
          {termination.kind === 'breach' ? 'Pour manquement' : 'Annuelle'}, par{' '}
          {termination.by === 'caf' ? 'la Caf' : 'le partenaire'}. Lettre {termination.letterNumber} reçue le{' '}
          {formatDate(termination.receivedOn)}.
        </>
      ),
    },
    {
      term: state === 'ended' ? 'A pris fin le' : 'Prend fin le',
      value: termination && <strong>{formatDate(termination.effectiveOn)}</strong>,
    },
    {
      term: 'Pourquoi cette date',
      value:
        termination?.kind === 'ordinary'
          ? missedNoticeInWords(effectiveOn, termination.receivedOn)
          : undefined,
    },
    { term: 'Motif', value: termination?.reason },
    {
      term: 'Attestation de destruction',
      value:
        ending?.attestation?.received &&
        `${ending.attestation.received.onSite ? 'Signée en ligne' : 'Reçue sur papier, signée'} par ${ending.attestation.received.signatory} le ${formatDate(ending.attestation.received.on)}`,
    },
  ];
}
