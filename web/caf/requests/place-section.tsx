import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { Facts } from '../../design/facts.tsx';
import { formatCount } from '../../design/format.ts';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import { PostalAddressLines } from '../../habilitation/postal-address.tsx';
import './place-section.css';
import { EmailText } from '../../design/email-text.tsx';

/** Whoever receives families' requests, and the communes covered (REQ-03); nothing for the other kinds. */
export function PlaceSection({ request: { place, communes, persons } }: { request: RequestDetail }) {
  const title = useId();
  if (!place) return null;
  const withAddress = persons.filter(({ address }) => address);
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Lieu d’information</h2>
      <Facts
        facts={[
          { term: 'Nom', value: place.name },
          { term: 'Adresse', value: <PostalAddressLines address={place.address} /> },
          { term: 'Adresse e-mail', value: <MailLink email={place.email} /> },
          { term: 'Téléphone', value: place.phone && <PhoneLink phone={place.phone} /> },
        ]}
      />
      <h3>{formatCount(communes.length, 'commune couverte', 'communes couvertes')}</h3>
      <ul className="covered-communes">
        {[...communes]
          .sort((one, other) => one.name.localeCompare(other.name, 'fr'))
          .map(({ code, name }) => (
            <li key={code}>
              {name} <span className="soft small figures">{code}</span>
            </li>
          ))}
      </ul>
      {withAddress.length > 0 && (
        <>
          <h3>Adresses professionnelles</h3>
          <Facts
            facts={withAddress.map(({ firstName, lastName, email, address }) => ({
              term: `${firstName} ${lastName}`,
              value: address && (
                <>
                  <EmailText email={email} />
                  <br />
                  <PostalAddressLines address={address} />
                </>
              ),
            }))}
          />
        </>
      )}
    </section>
  );
}
