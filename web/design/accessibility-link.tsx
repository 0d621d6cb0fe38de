import { Link } from '@tanstack/react-router';

/** What every page says at its foot (law 2005-102, article 47), in these words. */
export function AccessibilityLink() {
  return <Link to="/accessibilite">Accessibilité&nbsp;: non conforme</Link>;
}
