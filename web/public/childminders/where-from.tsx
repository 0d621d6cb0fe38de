import { Link } from '@tanstack/react-router';
import { formatDate } from '../../design/format.ts';
import type { ChildmindersFound } from './use-childminders.ts';

/** Who says what the list says, of which day, and how those who are in it have it corrected or hidden (PUB-11, RGT-01). */
export function WhereFrom({ sources }: { sources: ChildmindersFound['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <section className="panel panel-soft stack stack-tight" aria-labelledby="provenance">
      <h2 id="provenance">D’où viennent ces informations</h2>
      <ul>
        {sources.map(({ cafCode, councilName, receivedOn }) => (
          <li key={`${cafCode} ${councilName}`}>
            <p>
              {councilName}, fichier du {formatDate(receivedOn)}.
            </p>
            <p className="no-print">
              Vous êtes dans cette liste&nbsp;?{' '}
              <Link to="/vos-droits" search={{ caf: cafCode }}>
                Faites corriger ou masquer vos informations
                {sources.length > 1 && <span className="only-read-aloud"> ({councilName})</span>}
              </Link>
            </p>
            <p className="no-print">
              Une information est fausse, ou un accueil s’est mal passé&nbsp;?{' '}
              <Link to="/vos-droits" search={{ caf: cafCode, demande: 'reclamation' }}>
                Signaler une erreur ou faire une réclamation
                {sources.length > 1 && <span className="only-read-aloud"> ({councilName})</span>}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      <p className="soft small">
        Chaque personne a choisi ce qui paraît ici. Cette liste ne se lit qu’autour d’un lieu&nbsp;: elle
        n’est ni dans les moteurs de recherche ni dans les données ouvertes.
      </p>
    </section>
  );
}
