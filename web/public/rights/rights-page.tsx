import { useState } from 'react';
import { PageTitle } from '../../design/page-title.tsx';
import { RightsForm } from './rights-form.tsx';
import { RightsSent, type SentRights } from './rights-sent.tsx';
import '../../session/narrow-page.css';

/** Where anyone exercises a right over their data, or reports an error, without an account (RGT-01, RGT-02). */
export function RightsPage() {
  const [sent, setSent] = useState<SentRights>();
  return (
    <div className="narrow-page">
      {sent ? (
        <RightsSent sent={sent} />
      ) : (
        <div className="stack">
          <PageTitle below="La Caf que vous choisissez reçoit votre demande et vous répond dans le mois. Vous n’avez pas besoin de compte.">
            Exercer vos droits ou signaler une erreur
          </PageTitle>
          <RightsForm onSent={setSent} />
        </div>
      )}
    </div>
  );
}
