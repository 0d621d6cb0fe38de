import type { AddressFlags } from '../../../domain/habilitation/request.ts';
import { Notice } from '../../design/notice.tsx';

/**
 * Points out an address that is not personal (REQ-07): a warning, since its owner knows better, but the Caf sees the
 * same. Said only of a whole address, so that it does not blink while one types.
 */
export function AddressWarning({ email, flags }: { email: string | undefined; flags: AddressFlags }) {
  const address = email?.trim().toLowerCase() ?? '';
  const whole = /@.+\.\w{2,}$/u.test(address);
  const shared = whole && flags.shared.includes(address);
  const mailbox = whole && flags.mailboxes.includes(address);
  return (
    <div role="status">
      {shared && (
        <Notice kind="warning" title="Deux personnes ont cette adresse">
          <p>
            L’adresse e-mail est l’identifiant de chaque personne. Donnez à chacune la sienne&nbsp;: sinon, la
            Caf vous demandera de corriger.
          </p>
        </Notice>
      )}
      {mailbox && !shared && (
        <Notice kind="warning" title="Cette adresse semble partagée">
          <p>
            Le mot de passe y sera envoyé&nbsp;: il ne doit être lu que par cette personne. Indiquez plutôt
            une adresse à son nom, par exemple prenom.nom@…
          </p>
        </Notice>
      )}
    </div>
  );
}
