import type { OwnInformationRequest } from '../../../contract/information-requests.ts';
import { formatDate, formatDateTime } from '../../design/format.ts';
import '../../caf/timeline.css';

const stepWords: Record<OwnInformationRequest['followUps'][number]['state'], string> = {
  contacted: 'Le lieu d’information vous a contacté',
  answered: 'Le lieu d’information vous a répondu ici',
  closed: 'Demande close',
};

/** What happened to a request, in order, and what comes next. */
export function OwnRequestSteps({ request }: { request: OwnInformationRequest }) {
  const { transmittedAt, retrievedAt, retrieveBy, followUps } = request;
  return (
    <>
      <ol className="timeline">
        <Step at={transmittedAt}>Demande reçue</Step>
        {retrievedAt && <Step at={retrievedAt}>Lue par une personne habilitée</Step>}
        {followUps.map(({ at, state }) => (
          <Step key={`${at} ${state}`} at={at}>
            {stepWords[state]}
          </Step>
        ))}
      </ol>
      {!retrievedAt && <p className="soft">Elle doit être lue au plus tard le {formatDate(retrieveBy)}.</p>}
    </>
  );
}

function Step({ at, children }: { at: string; children: string }) {
  return (
    <li>
      <p>
        <strong>{children}</strong>
      </p>
      <p className="soft small">
        <time dateTime={at}>{formatDateTime(at)}</time>
      </p>
    </li>
  );
}
