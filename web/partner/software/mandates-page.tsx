import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listOwnMandates } from '../../../contract/mandates.ts';
import { reading } from '../../api/query.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { MandatePanel } from './mandate-panel.tsx';

/** Which software may declare the places of one's crèches: a mandate each, given and taken back here. */
export function MandatesPage() {
  const query = useQuery(reading(listOwnMandates, {}));
  return (
    <>
      <PageTitle below="Votre logiciel de gestion peut envoyer vos disponibilités à votre place, au moins trois fois par semaine. Donnez-lui un mandat pour chaque crèche&nbsp;; vous le reprenez quand vous voulez.">
        Logiciels
      </PageTitle>
      <Loaded query={query} what="des mandats">
        {({ establishments, editors }) =>
          establishments.length === 0 ? (
            <EmptyState
              title="Aucune crèche à confier à un logiciel"
              action={<Link to="/partenaire">Revenir à l’accueil</Link>}
            >
              Seules les crèches (EAJE) dont vous pouvez déclarer les disponibilités sont concernées.
            </EmptyState>
          ) : (
            <div className="stack">
              {editors.length === 0 && (
                <p className="soft">
                  Aucun éditeur n’est enregistré auprès de la Cnaf pour l’instant. Le vôtre peut se faire
                  connaître&nbsp;: montrez-lui la page{' '}
                  <Link to="/editeurs">« Pour les éditeurs de logiciels »</Link>.
                </p>
              )}
              {establishments.map((one) => (
                <MandatePanel
                  key={`${one.mandate.establishmentId} ${one.mandate.version}`}
                  {...one}
                  editors={editors}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}
