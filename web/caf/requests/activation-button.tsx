import type { ReactNode } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { formatCount, formatDate } from '../../design/format.ts';

/** Activates after one confirmation that names who gets an access, and from when the convention holds (ACT-05). */
export function ActivationButton({
  request,
  asking,
  onAsk,
  busy,
  refusal,
  onConfirm,
}: {
  request: RequestDetail;
  /** Whether the dialog is in sight. */
  asking: boolean;
  onAsk: (asking: boolean) => void;
  busy: boolean;
  /** What the last attempt was refused with, and what to do about it. */
  refusal: ReactNode;
  onConfirm: () => void;
}) {
  const { persons, provider, convention } = request;
  // The first conventions of councils named nobody: there is no access to give (S4).
  const nobody = persons.length === 0;
  return (
    <>
      <Button look="strong" onClick={() => onAsk(true)}>
        {nobody ? 'Mettre en vigueur' : 'Activer l’habilitation'}
      </Button>
      {asking && (
        <ConfirmDialog
          title={
            nobody
              ? `Mettre en vigueur la convention avec ${provider.name}\u00a0?`
              : `Activer l’habilitation de ${provider.name}\u00a0?`
          }
          action={nobody ? 'Mettre en vigueur' : 'Activer'}
          look="strong"
          busy={busy}
          onConfirm={onConfirm}
          onCancel={() => onAsk(false)}
        >
          {nobody ? (
            <p>Aucun compte n’est créé. Un e-mail prévient le conseil départemental.</p>
          ) : (
            <>
              <p>
                {formatCount(persons.length, 'compte est créé', 'comptes sont créés')}, avec un mot de passe
                envoyé à&nbsp;:
              </p>
              <ul>
                {persons.map(({ firstName, lastName, email }) => (
                  <li key={email}>
                    {firstName} {lastName}, <EmailText email={email} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {convention?.signature && (
            <p>La convention a pris effet le {formatDate(convention.signature.signedOn)}.</p>
          )}
          {refusal}
        </ConfirmDialog>
      )}
    </>
  );
}
