import type { OwnEstablishment } from '../../../contract/partner.ts';
import { LinkButton } from '../../design/button.tsx';
import { formatDate, formatDateTime } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';

/** What was sent waits for the Caf: says what stays online meanwhile, and what happens next, by whom (PUB-02). */
export function SentStep({
  establishment: { establishmentId, name, submission, operating },
}: {
  establishment: OwnEstablishment;
}) {
  return (
    <div className="stack">
      <Notice kind="success" title="Vos informations attendent la validation de la Caf">
        {submission && (
          <p>
            {name}. Envoyé le {formatDateTime(submission.submittedAt)}, sous le numéro{' '}
            <strong className="figures unbroken">{submission.submittedBy}</strong>.
          </p>
        )}
      </Notice>
      <section className="stack stack-tight" aria-labelledby="la-suite">
        <h2 id="la-suite">Et maintenant&nbsp;?</h2>
        <ol>
          <li>
            {operating && !operating.withdrawn
              ? `La version validée le ${formatDate(operating.approvedAt)} reste en ligne\u00a0: les familles la lisent toujours.`
              : 'Rien ne paraît encore sur le site.'}
          </li>
          <li>Un agent de votre Caf relit ce que vous avez envoyé.</li>
          <li>
            S’il valide, c’est en ligne aussitôt. Sinon, il vous le renvoie avec son motif, par e-mail et sur
            la page de vos établissements.
          </li>
        </ol>
        <p>Vous pouvez encore modifier votre envoi tant que la Caf ne l’a pas relu.</p>
      </section>
      <div className="row">
        <LinkButton to="/partenaire" look="strong">
          Revenir à vos établissements
        </LinkButton>
        <LinkButton to="/partenaire/etablissements/$id/appliquer" params={{ id: establishmentId }}>
          Appliquer à vos autres établissements
        </LinkButton>
      </div>
    </div>
  );
}
