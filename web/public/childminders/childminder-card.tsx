import { formatDate } from '../../design/format.ts';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import { distanceInWords } from '../search/search-words.ts';
import type { FoundChildminder } from './use-childminders.ts';
import '../listed-card.css';

/** « Camille Faurel » */
export const nameOf = ({ firstName, lastName }: FoundChildminder): string => `${firstName} ${lastName}`;

/** « À son domicile »; « En maison d’assistants maternels (MAM) ». */
export const whereWords = {
  home: 'À son domicile',
  mam: 'En maison d’assistants maternels (MAM)',
} satisfies Record<FoundChildminder['place'], string>;

/** Metres to the centre of a commune within which an address that is not shown is said to be in it, and no more. */
const inCommune = 1000;

/** How far somebody is; of an address that is not shown only what the commune tells. */
function howFar({ street, distance, approximate }: FoundChildminder): string {
  if (street === undefined && distance < inCommune) return 'Dans la commune';
  return distanceInWords(distance, approximate || street === undefined);
}

/** One childminder: where and how far, how to get in touch; what the person keeps to themself is said, kindly. */
export function ChildminderCard({ childminder, number }: { childminder: FoundChildminder; number: number }) {
  const { place, mamName, phone, email, agrementEndsOn } = childminder;
  return (
    <article className="listed-card">
      <div className="listed-what">
        <p className="listed-where soft small">
          <span className="listed-number figures" aria-hidden="true">
            {number}
          </span>
          <span>{whereWords[place]}</span>
          <strong className="unbroken">{howFar(childminder)}</strong>
        </p>
        <h3 tabIndex={-1}>{nameOf(childminder)}</h3>
        {mamName && <p>{mamName}</p>}
        <Address childminder={childminder} />
      </div>
      <div className="listed-room">
        {email && (
          <p>
            <MailLink email={email} />
          </p>
        )}
        {!email && phone && <p className="soft small">Adresse e-mail non communiquée</p>}
        {!email && !phone && (
          <p className="soft small">
            Coordonnées non communiquées&nbsp;: le relais petite enfance peut vous mettre en relation.
          </p>
        )}
        {agrementEndsOn && (
          <p className="soft small">Agrément valable jusqu’au {formatDate(agrementEndsOn)}</p>
        )}
      </div>
      {phone ? (
        <p className="listed-phone">
          <PhoneLink phone={phone} />
        </p>
      ) : (
        email && <p className="listed-phone soft small">Téléphone non communiqué</p>
      )}
    </article>
  );
}

function Address({ childminder }: { childminder: FoundChildminder }) {
  const { street, postcode, commune, approximate } = childminder;
  if (!street) {
    return (
      <p className="soft">
        {commune}. Adresse non communiquée&nbsp;: la distance est comptée jusqu’au centre de la commune.
      </p>
    );
  }
  return (
    <>
      <p className="soft">
        {street}, {postcode} {commune}
      </p>
      {approximate && (
        <p className="soft small">Position approximative&nbsp;: celle de la commune. Vérifiez l’adresse.</p>
      )}
    </>
  );
}
