import type { InformationRequestDetail } from '../../../contract/information-requests.ts';
import { formatDateTime } from '../../design/format.ts';
import '../../caf/timeline.css';

const followUpWords: Record<InformationRequestDetail['followUps'][number]['state'], string> = {
  contacted: 'Famille contactée',
  answered: 'Réponse envoyée',
  closed: 'Demande close',
};
const wayWords: Record<NonNullable<InformationRequestDetail['firstRetrieved']>['how'], string> = {
  read: 'Lue sur le site',
  pdf: 'Téléchargée en PDF',
  xml: 'Téléchargée en XML',
  zip: 'Téléchargée avec d’autres',
  feed: 'Reçue par votre logiciel',
};

/** What happened to a request, in order, with who did it and the notes meant for colleagues (LIN-05). */
export function RequestHistory({ request }: { request: InformationRequestDetail }) {
  const { transmittedAt, firstRetrieved, followUps, notes } = request;
  return (
    <section className="stack stack-tight" aria-labelledby="suivi">
      <h2 id="suivi">Suivi</h2>
      <ol className="timeline">
        <Step at={transmittedAt} words="Demande reçue" />
        {firstRetrieved && (
          <Step at={firstRetrieved.at} words={wayWords[firstRetrieved.how]} by={firstRetrieved.by} />
        )}
        {followUps.map(({ at, by, state }) => (
          <Step
            key={`${at} ${state}`}
            at={at}
            words={followUpWords[state]}
            by={by}
            note={notes.find((note) => note.at === at)?.text}
          />
        ))}
      </ol>
    </section>
  );
}

function Step({ at, words, by, note }: { at: string; words: string; by?: string; note?: string }) {
  return (
    <li>
      <p>
        <strong>{words}</strong>
      </p>
      <p className="soft small">
        <time dateTime={at}>{formatDateTime(at)}</time>
        {by && (
          <>
            , par <span className="figures unbroken">{by}</span>
          </>
        )}
      </p>
      {note && <blockquote className="verbatim">{note}</blockquote>}
    </li>
  );
}
