import { Link } from '@tanstack/react-router';
import { PageTitle } from '../../design/page-title.tsx';
import { keysOf, typeWords } from '../../establishment/words.ts';
import { SearchForm } from './search-form.tsx';
import { SearchSwitch } from './search-switch.tsx';
import './search-page.css';

/** The public side's first page: find establishments by commune or postcode (PUB-11). */
export function SearchPage() {
  return (
    <div className="stack stack-loose">
      <div className="search-hero stack">
        <PageTitle below="Crèches, accueils de loisirs, relais petite enfance… près de chez vous, avec leurs horaires et les places annoncées.">
          Trouver un accueil pour mon enfant
        </PageTitle>
        <SearchSwitch />
        <SearchForm />
      </div>
      <section className="stack" aria-labelledby="types">
        <h2 id="types">Ce que vous pouvez trouver</h2>
        <dl className="search-types">
          {keysOf(typeWords).map((type) => (
            <div key={type}>
              <dt>{typeWords[type].name}</dt>
              <dd>{meanings[type]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="panel panel-soft stack stack-tight" aria-labelledby="renseigner">
        <h2 id="renseigner">Vous hésitez entre plusieurs modes d’accueil&nbsp;?</h2>
        <p>
          Décrivez votre besoin en quelques minutes&nbsp;: le lieu d’information de votre commune vous répond,
          gratuitement et sans compte.
        </p>
        <p>
          <Link to="/demande-d-information" search={{}}>
            Demander des informations
          </Link>
        </p>
      </section>
      <section className="panel panel-soft stack stack-tight" aria-labelledby="partenaire">
        <h2 id="partenaire">Vous gérez un établissement&nbsp;?</h2>
        <p>
          Demandez à votre Caf une habilitation pour tenir à jour vous-même ses informations et ses places
          disponibles.
        </p>
        <p>
          <Link to="/habilitation">Demander une habilitation</Link>
        </p>
      </section>
    </div>
  );
}

const meanings = {
  EAJE: 'Accueille les enfants de moins de six ans, chaque semaine ou de temps en temps.',
  ALSH: 'Accueille les enfants le mercredi, pendant les vacances, avant et après l’école.',
  RPE: 'Informe les parents sur tous les modes d’accueil et les met en relation avec des assistants maternels.',
  LAEP: 'Reçoit les enfants de moins de six ans avec leurs parents, pour jouer et échanger.',
  MAM: 'Réunit des assistants maternels qui accueillent ensemble les enfants dans un même lieu.',
} satisfies Record<keyof typeof typeWords, string>;
