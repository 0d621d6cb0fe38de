import { Link } from '@tanstack/react-router';
import type { FoundEstablishment } from '../../contract/search.ts';
import { addressLine } from '../../domain/establishment/address-line.ts';
import { daysBetween } from '../../domain/paris-day.ts';
import { now } from '../api/server-time.ts';
import { parisDay } from '../design/format.ts';
import { StateTag } from '../design/state-tag.tsx';
import { availabilityOn } from '../establishment/availability-state.ts';
import { PhoneLink } from '../establishment/contact-links.tsx';
import { DeclaredWhen } from '../establishment/declared-when.tsx';
import { typeWords } from '../establishment/words.ts';
import { distanceInWords } from './search/search-words.ts';
import './listed-card.css';

/** One establishment of the results: what it is, where and how far, whether there is room, and the number to call. */
export function ListedCard({ establishment, number }: { establishment: FoundEstablishment; number: number }) {
  const { id, type, name, address, phone, availability, distance, approximate } = establishment;
  return (
    <article className="listed-card">
      <div className="listed-what">
        <p className="listed-where soft small">
          <span className="listed-number figures" aria-hidden="true">
            {number}
          </span>
          <span>{typeWords[type].name}</span>
          <strong className="unbroken">{distanceInWords(distance, approximate)}</strong>
        </p>
        <h3>
          <Link to="/etablissements/$id" params={{ id }}>
            {name}
          </Link>
        </h3>
        <p className="soft">{addressLine(address)}</p>
        {approximate && (
          <p className="soft small">Position approximative&nbsp;: celle de la commune. Vérifiez l’adresse.</p>
        )}
      </div>
      {type === 'EAJE' && <Room availability={availability} />}
      {phone && (
        <p className="listed-phone">
          <PhoneLink phone={phone} />
        </p>
      )}
    </article>
  );
}

function Room({ availability }: { availability: FoundEstablishment['availability'] }) {
  const today = parisDay(now());
  const room = availabilityOn(availability, today);
  return (
    <div className="listed-room">
      <StateTag tone={room.tone}>
        <span className="only-read-aloud">Disponibilités&nbsp;: </span>
        {room.name}
      </StateTag>
      {availability && room.lasts !== 'lapsed' && (
        <p className="soft small">
          {room.freshness === 'ageing' ? (
            `Non confirmé depuis ${daysBetween(parisDay(availability.confirmedAt), today)}\u00a0jours`
          ) : (
            <DeclaredWhen at={availability.confirmedAt} />
          )}
        </p>
      )}
    </div>
  );
}
