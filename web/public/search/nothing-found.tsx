import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../design/button.tsx';
import { InformationPlaces } from '../information-places.tsx';
import {
  filtersIn,
  radii,
  type Search,
  typesIn,
  usualRadius,
  wantsPlace,
  withoutFilters,
} from './search-address.ts';

/** No establishment answers: each thing that may mend it, by one press, then whom to ask. */
export function NothingFound({ search, commune }: { search: Search; commune: string | undefined }) {
  const radius = search.rayon ?? usualRadius;
  const wider = radii.find((each) => each > radius);
  return (
    <div className="nothing-found stack">
      <div className="row">
        {wider && (
          <LinkButton
            to="/etablissements"
            search={{ ...search, rayon: wider }}
            look="strong"
            resetScroll={false}
          >
            Chercher à {wider}&nbsp;km
          </LinkButton>
        )}
        {typesIn(search.types).length > 0 && filtersIn(search) > 1 && (
          <LinkButton to="/etablissements" search={{ ...search, types: undefined }} resetScroll={false}>
            Voir tous les types d’accueil
          </LinkButton>
        )}
        {filtersIn(search) > 0 && (
          <LinkButton to="/etablissements" search={withoutFilters(search)} resetScroll={false}>
            Enlever tous les filtres
          </LinkButton>
        )}
      </div>
      {wantsPlace(search) && (
        <p>
          Beaucoup de crèches n’annoncent pas leurs places. Sans le filtre «&nbsp;avec une place libre&nbsp;»,
          vous les verrez toutes, avec leur numéro de téléphone.
        </p>
      )}
      {search.handicap && (
        <p>
          Tous les lieux d’accueil peuvent recevoir un enfant en situation de handicap&nbsp;: ce filtre ne
          retient que ceux qui disent comment. Parlez-en aux autres.
        </p>
      )}
      <section className="stack stack-tight" aria-labelledby="a-qui-demander">
        <h3 id="a-qui-demander">À qui demander</h3>
        <InformationPlaces commune={commune} />
        <p>
          <Link to="/assistants-maternels" search={withoutFilters(search)}>
            Voir les assistantes et assistants maternels des environs
          </Link>
        </p>
        <p>
          <Link to="/">Chercher autour d’un autre lieu</Link>
        </p>
      </section>
    </div>
  );
}
