import { Link } from '@tanstack/react-router';
import { cafByCode, departmentOfCommune } from '../../../domain/caf/cafs.ts';
import { LinkButton } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';

/** No information place covers the commune: it is said plainly, with whom to ask instead (LIN-01). */
export function NoPlace({ commune }: { commune: { code: string; name: string } }) {
  const caf = cafByCode(departmentOfCommune(commune.code) ?? '')?.name;
  return (
    <section className="stack" aria-labelledby="autres-contacts">
      <Notice title={`Aucun lieu d’information ne reçoit les demandes en ligne pour ${commune.name}`}>
        <p>Vous n’avez rien envoyé. Voici à qui vous adresser, gratuitement.</p>
      </Notice>
      <h2 id="autres-contacts">À qui demander</h2>
      <ul className="stack stack-tight">
        <li>
          <strong>{caf ? `La ${caf}` : 'Votre Caf'}</strong>, au{' '}
          <a className="figures unbroken" href="tel:3230">
            32&nbsp;30
          </a>{' '}
          (service gratuit, prix d’un appel), ou sur{' '}
          <a href="https://www.caf.fr" rel="noreferrer">
            caf.fr
          </a>
          .
        </li>
        <li>
          <strong>Le relais petite enfance</strong> le plus proche&nbsp;: il connaît les assistantes
          maternelles et les crèches du secteur, et reçoit tous les parents.
        </li>
        <li>
          <strong>La mairie de {commune.name}</strong>, pour les inscriptions dans ses établissements.
        </li>
      </ul>
      <div className="row">
        <LinkButton
          to="/etablissements"
          search={{ commune: commune.code, nom: commune.name, types: 'RPE', rayon: 30 }}
          look="strong"
        >
          Trouver le relais le plus proche
        </LinkButton>
        <LinkButton to="/etablissements" search={{ commune: commune.code, nom: commune.name }}>
          Voir les accueils autour de {commune.name}
        </LinkButton>
      </div>
      <p>
        <Link to="/demande-d-information" search={{}}>
          Choisir une autre commune
        </Link>
      </p>
    </section>
  );
}
