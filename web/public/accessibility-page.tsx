import { Link } from '@tanstack/react-router';
import { PageTitle } from '../design/page-title.tsx';
import '../session/narrow-page.css';

/**
 * The statement that public services owe (law 2005-102, article 47): without an audit by a person, a site is said not to
 * conform, whatever its tests find.
 */
export function AccessibilityPage() {
  return (
    <div className="narrow-page stack">
      <PageTitle below="Ce qui est vérifié, ce qui ne l’est pas encore, et à qui signaler une difficulté.">
        Accessibilité&nbsp;: non conforme
      </PageTitle>
      <p>
        Personne n’a encore audité ce site selon le référentiel général d’amélioration de l’accessibilité
        (RGAA). Tant que cet audit manque, la loi demande de le déclarer non conforme (article&nbsp;47 de la
        loi n°&nbsp;2005&#8209;102 du 11&nbsp;février 2005). Cette déclaration est du 23&nbsp;novembre 2026.
      </p>
      <section className="stack stack-tight" aria-labelledby="verifie">
        <h2 id="verifie">Ce qui est vérifié à chaque changement</h2>
        <ul>
          <li>
            Un programme compare les pages aux critères A et AA des WCAG&nbsp;2.2 qui se contrôlent sans
            personne&nbsp;: contrastes, noms des champs et des boutons, ordre des titres.
          </li>
          <li>
            Les pages tiennent dans la largeur d’un téléphone, d’une tablette et d’un ordinateur, en clair et
            en sombre.
          </li>
          <li>Les principales démarches se font au clavier seul.</li>
        </ul>
      </section>
      <section className="stack stack-tight" aria-labelledby="manque">
        <h2 id="manque">Ce qui ne l’est pas encore</h2>
        <ul>
          <li>La lecture de tout le site avec un lecteur d’écran.</li>
          <li>
            Les documents PDF&nbsp;: conventions, attestations, récapitulatifs. Votre Caf vous dit autrement
            ce qui s’y trouve, si vous le lui demandez.
          </li>
        </ul>
      </section>
      <section className="stack stack-tight" aria-labelledby="difficulte">
        <h2 id="difficulte">Une page vous résiste&nbsp;?</h2>
        <p>
          Écrivez-le à votre Caf par le formulaire{' '}
          <Link to="/vos-droits" search={{}}>
            Exercer vos droits ou signaler une erreur
          </Link>
          &nbsp;: dites quelle page, et ce que vous cherchiez. Elle vous donne l’information ou fait la
          démarche avec vous d’une autre façon.
        </p>
        <p>
          Sans réponse qui vous convienne, vous pouvez saisir gratuitement le{' '}
          <a href="https://www.defenseurdesdroits.fr" rel="noreferrer">
            Défenseur des droits
          </a>
          , aussi au{' '}
          <a className="figures unbroken" href="tel:0969390000">
            09&nbsp;69&nbsp;39&nbsp;00&nbsp;00
          </a>
          .
        </p>
      </section>
    </div>
  );
}
