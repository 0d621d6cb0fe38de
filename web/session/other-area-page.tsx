import { useSession } from '../api/session.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { homeOf } from '../guard.ts';
import { useSignOut } from './sign-out.ts';
import './narrow-page.css';

const whose = {
  partner: 'agent partenaire',
  'caf-agent': 'agent de Caf',
  'cnaf-admin': 'administrateur de la Cnaf',
} as const;

/** Said to somebody signed in who opens the address of another area, with the ways out. */
export function OtherAreaPage() {
  const session = useSession();
  const signOut = useSignOut();
  if (session.status !== 'open' && session.status !== 'ended') return null;
  const { role, firstName, lastName } = session.account;
  return (
    <div className="narrow-page stack">
      <PageTitle>Cette page n’est pas dans votre espace</PageTitle>
      <p>
        Vous utilisez le compte de{' '}
        <strong>
          {firstName} {lastName}
        </strong>{' '}
        ({whose[role]}). La page demandée est réservée à d’autres comptes.
      </p>
      <div className="row">
        <LinkButton look="strong" to={homeOf[role]}>
          Aller à mon espace
        </LinkButton>
        <Button onClick={signOut}>Changer de compte</Button>
      </div>
    </div>
  );
}
