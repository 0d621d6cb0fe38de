import { LinkButton } from '../../design/button.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { formatDate } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import '../request/sent-page.css';

/** What the page shows of a request that just went out. */
export interface SentInformation {
  reference: string;
  retrieveBy: string;
  eraseOn: string;
  placeName: string;
  /** Of the private link. */
  secret: string;
  email: string;
}

/** The request is sent: its reference, and what happens next, when, and by whom (LIN-10). */
export function InformationSent({ sent }: { sent: SentInformation }) {
  return (
    <div className="stack stack-loose">
      <div className="sent-panel">
        <PageTitle>Votre demande est envoyée</PageTitle>
        <p>
          Sa référence&nbsp;: <strong className="sent-reference figures">{sent.reference}</strong>
        </p>
      </div>
      <p>
        Un accusé de réception part à l’adresse{' '}
        <strong>
          <EmailText email={sent.email} />
        </strong>
        . Il contient votre <strong>lien privé</strong>&nbsp;: gardez-le. S’il n’est pas là dans l’heure,
        regardez dans les courriers indésirables.
      </p>
      <section className="stack stack-tight" aria-labelledby="suite">
        <h2 id="suite">Ce qui se passe ensuite</h2>
        <ol>
          <li>{sent.placeName} est prévenu par un e-mail qui ne dit rien de vous.</li>
          <li>
            Une personne habilitée la lit, au plus tard le {formatDate(sent.retrieveBy)}, puis vous répond par
            le moyen que vous avez choisi.
          </li>
          <li>
            Avec votre lien privé, vous voyez où elle en est, vous la corrigez tant que personne ne l’a lue,
            et vous pouvez la retirer à tout moment.
          </li>
          <li>Le {formatDate(sent.eraseOn)}, tout ce que vous avez écrit est effacé.</li>
        </ol>
      </section>
      <div className="row">
        <LinkButton to="/demande-d-information/suivi" hash={sent.secret} look="strong">
          Suivre ma demande
        </LinkButton>
        <LinkButton to="/demande-d-information" search={{}} reloadDocument>
          Envoyer une autre demande
        </LinkButton>
        <LinkButton to="/">Revenir à l’accueil</LinkButton>
      </div>
    </div>
  );
}
