import { useState } from 'react';
import {
  type OwnInformationRequest,
  withdrawInformationRequest,
} from '../../../contract/information-requests.ts';
import { useCommand } from '../../api/command.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { PageTitle } from '../../design/page-title.tsx';

/** Takes the request back, once it is said what goes and what stays (LIN-10, RGT-01). */
export function WithdrawRequest({
  request,
  secret,
  onWithdrawn,
}: {
  request: OwnInformationRequest;
  secret: string;
  onWithdrawn: (reference: string) => void;
}) {
  const [asking, setAsking] = useState(false);
  const withdrawing = useCommand(withdrawInformationRequest);
  const withdraw = async () => {
    try {
      await withdrawing.send({ body: { secret } });
    } catch {
      // The dialog says why.
      return;
    }
    onWithdrawn(request.reference);
  };
  return (
    <>
      <div className="no-print">
        <Button look="danger" onClick={() => setAsking(true)}>
          Retirer ma demande…
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title="Retirer votre demande&nbsp;?"
          action="Retirer et tout effacer"
          busy={withdrawing.pending}
          problem={withdrawing.problem}
          onConfirm={() => void withdraw()}
          onCancel={() => {
            withdrawing.reset();
            setAsking(false);
          }}
        >
          <p>
            Ce que vous avez écrit, les réponses et votre adresse sont effacés tout de suite, sans retour
            possible. Ce lien ne servira plus.
          </p>
          <p>
            Restent la référence et les dates, sans rien qui parle de vous. Si le lieu d’information vous a
            déjà lu, il peut avoir gardé une copie&nbsp;: il doit la détruire aussi.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** What is said once it is done. */
export function Withdrawn({ reference }: { reference: string }) {
  return (
    <div className="stack">
      <PageTitle>Votre demande est retirée</PageTitle>
      <p>
        Ce que vous aviez écrit est effacé. De la demande{' '}
        <span className="figures unbroken">{reference}</span> il ne reste que cette référence et ses dates.
      </p>
      <div className="row">
        <LinkButton to="/">Revenir à l’accueil</LinkButton>
        <LinkButton to="/demande-d-information" search={{}} look="quiet">
          Envoyer une autre demande
        </LinkButton>
      </div>
    </div>
  );
}
