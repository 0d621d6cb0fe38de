import type { RequestDetail } from '../../../contract/caf.ts';
import { reviewOpensOn } from '../../../domain/convention/dates.ts';
import { formatDate, parisDay } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';

/** Where the yearly review of who can publish stands (AVN-03). */
export function ReviewNotice({
  duration: { term },
  inForce,
}: {
  duration: NonNullable<RequestDetail['duration']>;
  inForce: boolean;
}) {
  const { review } = term;
  if (!review || !inForce) return null;
  const { answered } = review;
  if (!answered) {
    const due = reviewOpensOn(term.endsOn);
    const sent = parisDay(review.openedAt);
    return (
      <Notice kind="info" title={`Revue annuelle ouverte le ${formatDate(due)}`}>
        {sent > due && <p>L’e-mail n’est parti que le {formatDate(sent)}.</p>}
        <p>Le partenaire a reçu la liste de qui peut publier en son nom. Il n’a pas encore répondu.</p>
      </Notice>
    );
  }
  if (answered.answer === 'confirmed') {
    return (
      <Notice kind="success" title={`Liste confirmée par le partenaire le ${formatDate(answered.at)}`}>
        <p>Rien à changer avant l’échéance.</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={`Changement demandé par le partenaire le ${formatDate(answered.at)}`}>
      <p className="verbatim">{answered.words}</p>
      <p>Rien n’a changé pour l’instant&nbsp;: préparez un avenant.</p>
    </Notice>
  );
}
