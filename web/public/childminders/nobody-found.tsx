import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../design/button.tsx';
import { InformationPlaces } from '../information-places.tsx';
import { radii, usualRadius } from '../search/search-address.ts';
import type { ChildminderSearch } from './childminder-address.ts';

/** Nobody answers: what may mend it, by one press, then who keeps the list and who answers questions. */
export function NobodyFound({
  search,
  commune,
  listed,
}: {
  search: ChildminderSearch;
  commune: string | undefined;
  /** Whether a council whose department the circle touches has sent its list. */
  listed: boolean;
}) {
  const radius = search.rayon ?? usualRadius;
  const wider = radii.find((each) => each > radius);
  return (
    <div className="nothing-found stack">
      {!listed && <p>Le conseil départemental n’a pas encore transmis sa liste pour ces environs.</p>}
      <div className="row">
        {wider && (
          <LinkButton
            to="/assistants-maternels"
            search={{ ...search, rayon: wider }}
            look="strong"
            resetScroll={false}
          >
            Chercher à {wider}&nbsp;km
          </LinkButton>
        )}
        {search.chez && (
          <LinkButton to="/assistants-maternels" search={{ ...search, chez: undefined }} resetScroll={false}>
            À domicile comme en MAM
          </LinkButton>
        )}
      </div>
      <section className="stack stack-tight" aria-labelledby="a-qui-demander">
        <h3 id="a-qui-demander">À qui demander</h3>
        <InformationPlaces commune={commune} />
        <p>
          Le conseil départemental agrée les assistantes et assistants maternels&nbsp;: son service de
          protection maternelle et infantile (PMI) donne la liste de ceux de votre commune.
        </p>
        <p>
          <Link to="/assistants-maternels" search={{}}>
            Chercher autour d’un autre lieu
          </Link>
        </p>
      </section>
    </div>
  );
}
