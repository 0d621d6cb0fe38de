import { Link } from '@tanstack/react-router';
import { PageTitle } from '../../design/page-title.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { hasDraft } from './draft-names.ts';
import { type AskedKind, askedKinds, kindWords, natures } from './kinds.ts';
import './start-page.css';

/** What each kind is for, in a sentence or two. */
const purposes: Record<AskedKind, string> = {
  structures:
    'Crèches, accueils de loisirs, relais petite enfance, lieux d’accueil enfants-parents\u00a0: vous tenez à jour leur page et, pour les crèches, leurs places libres.',
  linf: 'Relais petite enfance, guichet unique, point d’accueil\u00a0: vous recevez les demandes d’information que les familles déposent en ligne, et vous y répondez.',
  mam: 'Avec vos collègues, vous tenez à jour la page de la maison et, si vous le voulez, vos noms.',
};

/** What an habilitation is, and which of the three one needs (REQ-01 to REQ-04). */
export function StartPage() {
  return (
    <div className="stack stack-loose">
      <PageTitle below="Elle vous donne accès à l’espace partenaires de monenfant. Elle est accordée par votre Caf, qui signe avec vous une convention.">
        Demander une habilitation
      </PageTitle>
      <section className="stack" aria-labelledby="qui">
        <h2 id="qui">Qui êtes-vous&nbsp;?</h2>
        <ul className="kinds">
          {askedKinds.map((kind) => (
            <li key={kind} className="kind">
              <h3>
                <Link className="kind-link" to="/habilitation/$nature" params={{ nature: natures[kind] }}>
                  {kindWords[kind].whoFor}
                </Link>
              </h3>
              <p>{purposes[kind]}</p>
              {hasDraft(kind) && (
                <p>
                  <StateTag tone="waiting">Demande commencée sur cet appareil</StateTag>
                </p>
              )}
            </li>
          ))}
        </ul>
        <p className="soft">
          Vous êtes plusieurs à la fois&nbsp;? Faites une demande pour chaque cas&nbsp;: chacun a sa
          convention.
        </p>
      </section>
    </div>
  );
}
