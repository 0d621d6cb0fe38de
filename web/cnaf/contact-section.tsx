import { useId } from 'react';
import type { CafDetail } from '../../contract/cnaf.ts';
import { Facts } from '../design/facts.tsx';
import { MailLink, PhoneLink } from '../establishment/contact-links.tsx';
import { PostalAddressLines, signatoryInFull } from '../habilitation/postal-address.tsx';

/** Where a Caf is reached and who directs it. The Caf keeps it itself, for its conventions: it is read here only. */
export function ContactSection({ contact }: { contact: CafDetail['contact'] }) {
  const title = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Contact</h2>
      {contact ? (
        <Facts
          facts={[
            { term: 'Direction', value: signatoryInFull(contact.director) },
            { term: 'Adresse', value: <PostalAddressLines address={contact.address} /> },
            { term: 'Téléphone', value: contact.phone && <PhoneLink phone={contact.phone} /> },
            { term: 'Boîte de réception', value: <MailLink email={contact.email} /> },
          ]}
        />
      ) : (
        <p>
          Cette Caf n’a pas encore rempli sa fiche. Un de ses agents la complète à la page «&nbsp;Ma
          Caf&nbsp;»&nbsp;: sans elle, aucune convention ne peut être préparée.
        </p>
      )}
    </section>
  );
}
