import { Link } from '@tanstack/react-router';

/** What every page says at its foot (law 2005-102, article 47), in these words. */
export function AccessibilityLink() {
  return <Link to="/accessibilite">Accessibilité&nbsp;: non conforme</Link>;
}

/** What becomes of what the site knows about people (RGPD art. 12: easy to reach, from every page). */
export function PersonalDataLink() {
  return <Link to="/donnees-personnelles">Données personnelles</Link>;
}
