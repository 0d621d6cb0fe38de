import { cafByCode } from '../../../domain/caf/cafs.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { monthsToAnswer } from '../../../domain/rights/time-limit.ts';
import { LinkButton } from '../../design/button.tsx';
import { formatDate } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import '../request/sent-page.css';
import { EmailText } from '../../design/email-text.tsx';

/** What the page shows of a request that just went out. */
export interface SentRights {
  reference: string;
  dueOn: string;
  cafCode: string;
  email: string;
}

/** The request is sent: its reference, and what happens next. */
export function RightsSent({ sent }: { sent: SentRights }) {
  const caf = cafByCode(sent.cafCode)?.name ?? 'Caf';
  return (
    <div className="stack stack-loose">
      <div className="sent-panel">
        <PageTitle>Votre demande est envoyée</PageTitle>
        <p>
          Sa référence&nbsp;: <strong className="sent-reference figures">{sent.reference}</strong>
        </p>
      </div>
      <p>
        La {caf} vous répond au plus tard le {formatDate(sent.dueOn)}. Un accusé de réception part à l’adresse{' '}
        <strong>
          <EmailText email={sent.email} />
        </strong>
        . S’il n’est pas là dans l’heure, regardez dans les courriers indésirables.
      </p>
      <section className="stack stack-tight" aria-labelledby="suite">
        <h2 id="suite">Ce qui se passe ensuite</h2>
        <ol>
          <li>Un agent de la {caf} prend votre demande en charge.</li>
          <li>Il peut vous joindre pour vérifier que c’est bien vous, avant de vous remettre des données.</li>
          <li>
            Vous recevez une réponse. S’il faut plus de temps, vous en recevez la raison dans le mois&nbsp;:
            le délai peut alors être prolongé de{' '}
            {numberInWords(monthsToAnswer.extended - monthsToAnswer.usual)} mois.
          </li>
        </ol>
        <p>
          Sans réponse, ou si elle ne vous convient pas, vous pouvez vous adresser à la Cnil, 3 place de
          Fontenoy, 75007 Paris.
        </p>
      </section>
      <LinkButton to="/">Revenir à l’accueil</LinkButton>
    </div>
  );
}
