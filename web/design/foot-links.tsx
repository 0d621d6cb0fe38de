import { Link } from '@tanstack/react-router';

/**
 * Lines of the list at the foot of every page: what laws 2004-575 (article 1-1) and 2005-102 (article 47, in these words)
 * and the RGPD (art. 13) want one to find from everywhere.
 */
export function FootLinks() {
  return (
    <>
      <li>
        <Link to="/mentions-legales">Mentions légales</Link>
      </li>
      <li>
        <Link to="/donnees-personnelles">Données personnelles</Link>
      </li>
      <li>
        <Link to="/accessibilite">Accessibilité&nbsp;: non conforme</Link>
      </li>
    </>
  );
}
