import { Navigate, useRouterState } from '@tanstack/react-router';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { LinkButton } from '../../design/button.tsx';
import { formatDateTime } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import type { AskedKind } from './kinds.ts';
import { NextSteps } from './next-steps.tsx';
import type { SentReceipt } from './send-once.ts';
import './sent-page.css';
import { EmailText } from '../../design/email-text.tsx';

/** What the page shows of a request that just went out; it stays with the page in the history of the tab. */
type SentRequest = SentReceipt & {
  kind: AskedKind;
  cafCode: string;
  email: string;
  corrected: boolean;
};

declare module '@tanstack/react-router' {
  interface HistoryState {
    sentRequest?: SentRequest;
  }
}

/** The request is sent: its reference, and what happens next (REQ-05). */
export function SentPage() {
  const sent = useRouterState({ select: (state) => state.location.state.sentRequest });
  if (!sent) return <Navigate to="/habilitation" replace />;
  const caf = cafByCode(sent.cafCode)?.name;
  return (
    <div className="sent-page stack stack-loose">
      <div className="sent-panel">
        <PageTitle>
          {sent.corrected ? 'Votre demande corrigée est envoyée' : 'Votre demande est envoyée'}
        </PageTitle>
        <p>
          Sa référence&nbsp;: <strong className="sent-reference figures">{sent.reference}</strong>
        </p>
      </div>
      {sent.ofEarlierContent && (
        <Notice kind="warning" title="La Caf a reçu votre premier envoi, pas vos dernières modifications">
          <p>
            Votre demande du {formatDateTime(sent.submittedAt)} était bien arrivée, mais la réponse s’était
            perdue en chemin. Ce que vous avez modifié ensuite n’y figure pas&nbsp;: signalez-le à la{' '}
            {caf ?? 'Caf'} avec la référence ci-dessus.
          </p>
        </Notice>
      )}
      <div className="stack stack-tight">
        <p>
          Envoyée à la {caf ?? 'Caf'} le {formatDateTime(sent.submittedAt)}. Un accusé de réception part à
          l’adresse{' '}
          <strong>
            <EmailText email={sent.email} />
          </strong>
          . S’il n’est pas là dans l’heure, regardez dans les courriers indésirables.
        </p>
        <p>
          Notez la référence&nbsp;: elle sera demandée pour toute question, et pour tout changement à cette
          demande, qui se fait désormais auprès de la Caf.
        </p>
      </div>
      <section className="stack stack-tight" aria-labelledby="suite">
        <h2 id="suite">Ce qui se passe ensuite</h2>
        <NextSteps kind={sent.kind} caf={caf && `La ${caf}`} />
        <p>Vous n’avez rien à faire d’ici sa réponse.</p>
      </section>
      <LinkButton to="/">Revenir à l’accueil</LinkButton>
    </div>
  );
}
