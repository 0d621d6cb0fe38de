import { LinkButton } from '../../design/button.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useWords } from './words/words.ts';
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
  const { sent: words } = useWords();
  const { reference, email, placeName, retrieveBy, eraseOn, secret } = sent;
  return (
    <div className="stack stack-loose">
      <div className="sent-panel">
        <PageTitle>{words.title}</PageTitle>
        <p>{words.reference(<strong className="sent-reference figures">{reference}</strong>)}</p>
      </div>
      <p>
        {words.acknowledged(
          <strong>
            <EmailText email={email} />
          </strong>,
        )}
      </p>
      <section className="stack stack-tight" aria-labelledby="suite">
        <h2 id="suite">{words.next}</h2>
        <ol>
          {words.steps(placeName, retrieveBy, eraseOn).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <div className="row">
        <LinkButton to="/demande-d-information/suivi" hash={secret} look="strong">
          {words.follow}
        </LinkButton>
        <LinkButton to="/demande-d-information" search={{}} reloadDocument>
          {words.another}
        </LinkButton>
        <LinkButton to="/">{words.home}</LinkButton>
      </div>
    </div>
  );
}
