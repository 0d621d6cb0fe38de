import { type ReactNode, useId } from 'react';
import type { AccountView } from '../../contract/session.ts';
import { useSession } from '../api/session.ts';
import { Button } from './button.tsx';
import { useDisclosure } from './disclosure.ts';
import { FootLinks } from './foot-links.tsx';
import { SessionEndedDialog } from './session-ended-dialog.tsx';
import { Shell } from './shell.tsx';
import './work-shell.css';
import { EmailText } from './email-text.tsx';

/**
 * The frame of the pages where one is signed in. It shows who is there with the identification number, and asks to
 * sign in again over the page when the session ends, so that nothing typed is lost.
 */
export function WorkShell({
  area,
  home,
  navigation,
  accountLinks,
  onSignOut,
  children,
}: {
  /** Named under the name mark, such as « Caf de la Drôme ». */
  area: string;
  home: '/partenaire' | '/caf' | '/cnaf';
  /** {@link NavigationLink}s. */
  navigation: ReactNode;
  /** Links of the account menu, such as the change of password. */
  accountLinks?: ReactNode;
  onSignOut: () => void;
  children: ReactNode;
}) {
  const session = useSession();
  const account = session.status === 'open' || session.status === 'ended' ? session.account : undefined;
  return (
    <Shell
      look="work"
      area={area}
      home={home}
      navigation={navigation}
      footer={
        <ul>
          <FootLinks />
        </ul>
      }
      aside={account && <AccountMenu account={account} links={accountLinks} onSignOut={onSignOut} />}
    >
      {children}
      {session.status === 'ended' && <SessionEndedDialog account={session.account} />}
    </Shell>
  );
}

/** Who is signed in, their identification number, and the way out. */
export function AccountMenu({
  account,
  links,
  onSignOut,
}: {
  account: AccountView;
  links?: ReactNode;
  onSignOut: () => void;
}) {
  const { open, place, button } = useDisclosure<HTMLDivElement>();
  const id = useId();
  return (
    <div className="account-menu" ref={place}>
      <button className="shell-nav-button" aria-controls={id} {...button}>
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <circle cx="10" cy="6.5" r="4" />
          <path d="M2.5 18.5c.8-4.2 3.8-6 7.5-6s6.7 1.8 7.5 6" />
        </svg>
        <span className="only-read-aloud">Votre compte&nbsp;: </span>
        <span className="account-menu-name">
          {account.firstName} {account.lastName}
        </span>
      </button>
      <div className="account-menu-panel" id={id} hidden={!open}>
        <p>
          <strong>
            {account.firstName} {account.lastName}
          </strong>
          <br />
          <span className="soft">
            <EmailText email={account.email} />
          </span>
        </p>
        <p>
          <span className="soft small">Numéro d’identification</span>
          <br />
          <strong className="figures">{account.accountId}</strong>
        </p>
        {links && <ul>{links}</ul>}
        <Button onClick={onSignOut}>Se déconnecter</Button>
      </div>
    </div>
  );
}
