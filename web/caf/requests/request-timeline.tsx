import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { formatDateTime } from '../../design/format.ts';
import { LetterDownload } from '../duration/letter-download.tsx';
import '../timeline.css';

const actWords: Record<RequestDetail['exchanges'][number]['act'], string> = {
  'requested-corrections': 'La Caf a demandé des corrections',
  corrected: 'Le fournisseur a envoyé ses corrections',
  refused: 'La Caf a refusé la demande',
  accepted: 'La Caf a accepté la demande',
};

/** What the provider and the Caf said to each other, in order. */
export function RequestTimeline({ request }: { request: RequestDetail }) {
  const title = useId();
  const steps = [
    { at: request.submittedAt, what: 'Le fournisseur a envoyé sa demande', reason: undefined },
    ...request.exchanges.map(({ at, act, reason }) => ({ at, what: actWords[act], reason })),
    ...(request.activatedAt
      ? [{ at: request.activatedAt, what: 'La Caf a activé l’habilitation', reason: undefined }]
      : []),
  ];
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Échanges</h2>
      <ol className="timeline">
        {steps.map(({ at, what, reason }) => (
          <li key={`${at} ${what}`}>
            <p>
              <strong>{what}</strong>
            </p>
            <p className="soft small">
              <time dateTime={at}>{formatDateTime(at)}</time>
            </p>
            {reason && <blockquote className="verbatim">{reason}</blockquote>}
          </li>
        ))}
      </ol>
      {request.kind !== 'council' && (
        <div>
          <LetterDownload
            id={request.id}
            letter="accuse-de-reception"
            label="Accusé de réception pour le courrier"
          />
        </div>
      )}
    </section>
  );
}
