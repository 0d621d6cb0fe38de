import type { OwnEstablishment } from '../../../contract/partner.ts';
import { AgeText } from '../../design/age-text.tsx';
import { formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { returnedText } from '../../establishment/returned-text.ts';

/** Where the form starts from: a version sent back, one that waits, one that was withdrawn, or the one in force. */
export function WhatCameBefore({
  establishment: { submission, operating },
}: {
  establishment: OwnEstablishment;
}) {
  const inForce = operating && !operating.withdrawn;
  if (submission?.state === 'returned') {
    return (
      <Notice kind="warning" title="La Caf vous a renvoyé cette version">
        <p>
          Ce qu’elle vous écrit&nbsp;:{' '}
          <strong className="verbatim">{returnedText(submission.returned?.fields ?? {})}</strong>
        </p>
        <p>
          Corrigez, puis renvoyez.{' '}
          {inForce
            ? `La version validée le ${formatDate(operating.approvedAt)} reste en ligne en attendant.`
            : 'Rien n’est en ligne en attendant.'}
        </p>
      </Notice>
    );
  }
  if (submission) {
    return (
      <Notice title="Une version attend déjà la validation de la Caf">
        <p>
          Envoyée <AgeText since={submission.submittedAt} /> par le compte{' '}
          <span className="figures unbroken">{submission.submittedBy}</span>. Vous pouvez la reprendre
          ici&nbsp;: votre envoi prendra sa place.
        </p>
      </Notice>
    );
  }
  if (operating?.withdrawn) {
    return (
      <Notice kind="danger" title="La Caf a retiré ces informations du site">
        <p>
          Le {formatDate(operating.withdrawn.at)}, pour ce motif&nbsp;:{' '}
          <strong className="verbatim">{operating.withdrawn.reason}</strong>
        </p>
        <p>Corrigez et renvoyez&nbsp;: elles reviendront en ligne après validation.</p>
      </Notice>
    );
  }
  return null;
}
