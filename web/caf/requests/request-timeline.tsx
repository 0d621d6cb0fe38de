import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { isAskedFor } from '../../../domain/habilitation/kinds.ts';
import { formatDateTime } from '../../design/format.ts';
import { capitalized, partyWords } from '../../habilitation/words.ts';
import { LetterDownload } from '../duration/letter-download.tsx';
import '../timeline.css';

const actWords = (act: RequestDetail['exchanges'][number]['act'], kind: RequestDetail['kind']): string => {
  switch (act) {
    case 'requested-corrections':
      return 'La Caf a demandé des corrections';
    case 'corrected':
      return `${capitalized(partyWords[kind].the)} a envoyé ses corrections`;
    case 'refused':
      return isAskedFor(kind) ? 'La Caf a refusé la demande' : 'La Caf a renoncé à la convention';
    case 'accepted':
      return 'La Caf a accepté la demande';
  }
};

/** Where nobody asks, the dossier begins with the Caf (S4). */
const beginning = (kind: RequestDetail['kind']): string =>
  isAskedFor(kind)
    ? `${capitalized(partyWords[kind].the)} a envoyé sa demande`
    : 'La Caf a préparé la convention';

/** What the party and the Caf said to each other, in order. */
export function RequestTimeline({ request }: { request: RequestDetail }) {
  const title = useId();
  const steps = [
    { at: request.submittedAt, what: beginning(request.kind), reason: undefined },
    ...request.exchanges.map(({ at, act, reason }) => ({ at, what: actWords(act, request.kind), reason })),
    ...(request.activatedAt
      ? [
          {
            at: request.activatedAt,
            what: isAskedFor(request.kind)
              ? 'La Caf a activé l’habilitation'
              : 'La convention est en vigueur',
            reason: undefined,
          },
        ]
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
      {isAskedFor(request.kind) && (
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
