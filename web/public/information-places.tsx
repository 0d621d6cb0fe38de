import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { findInformationPlaces } from '../../contract/information-places.ts';
import { reading } from '../api/query.ts';
import { publicRoute } from '../api/route.ts';
import { MailLink, PhoneLink } from '../establishment/contact-links.tsx';
import './information-places.css';

const places = publicRoute<typeof findInformationPlaces>('GET', '/api/public/information-places');

/**
 * Whom families of a commune ask about every way of having a child looked after: the information places whose
 * convention is in force there. Without any, and when they cannot be read, the page says where else to ask.
 */
export function InformationPlaces({ commune }: { commune: string | undefined }) {
  const found = useQuery({
    ...reading(places, { query: { commune: commune ?? '' } }),
    enabled: Boolean(commune),
  });
  const known = found.data?.places ?? [];
  if (commune && found.isPending)
    return <p className="soft">Recherche du lieu d’information de la commune…</p>;
  if (known.length === 0) {
    return (
      <p>
        Le relais petite enfance le plus proche, votre mairie et votre Caf renseignent gratuitement sur tous
        les modes d’accueil.
      </p>
    );
  }
  return (
    <>
      <p>
        {known.length > 1 ? 'Ces lieux renseignent' : 'Ce lieu renseigne'} gratuitement les familles de la
        commune sur tous les modes d’accueil&nbsp;: crèche, assistante maternelle, garde à domicile.
      </p>
      <ul className="information-places">
        {known.map((place) => (
          <li key={place.habilitationId}>
            <p>
              <strong>
                {place.establishmentId ? (
                  <Link to="/etablissements/$id" params={{ id: place.establishmentId }}>
                    {place.name}
                  </Link>
                ) : (
                  place.name
                )}
              </strong>
            </p>
            <p className="soft">
              {place.address.street}, {place.address.postcode} {place.address.city}
            </p>
            <p>
              <Link
                to="/demande-d-information"
                search={{ commune, ...(known.length > 1 && { lieu: place.habilitationId }) }}
              >
                Lui envoyer une demande
                <span className="only-read-aloud"> ({place.name})</span>
              </Link>
            </p>
            <p className="information-place-ways">
              {place.phone && <PhoneLink phone={place.phone} />}
              <MailLink email={place.email} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
