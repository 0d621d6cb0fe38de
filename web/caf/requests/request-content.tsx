import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { legalFormWords } from '../../../documents/legal-forms.ts';
import { partyTitles } from '../../../domain/habilitation/party-titles.ts';
import { statesInForce } from '../../../domain/habilitation/transitions.ts';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatCount } from '../../design/format.ts';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import { typeWords } from '../../establishment/words.ts';
import { PostalAddressLines, signatoryInFull } from '../../habilitation/postal-address.tsx';
import { rightsInWords } from '../../habilitation/words.ts';

/** Who asks: the party and, where it has one, its legal representative. */
export function ProviderSection({ request: { kind, provider } }: { request: RequestDetail }) {
  const title = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>{partyTitles[kind]}</h2>
      {kind === 'mam' && (
        <p>Tous ses assistants maternels ont donné leur accord à la publication, et signent la convention.</p>
      )}
      <Facts
        facts={[
          ...(provider.legalForm
            ? [{ term: 'Forme juridique', value: legalFormWords[provider.legalForm] }]
            : []),
          { term: 'Adresse', value: <PostalAddressLines address={provider.address} /> },
          { term: 'Adresse e-mail', value: <MailLink email={provider.email} /> },
          { term: 'Téléphone', value: provider.phone && <PhoneLink phone={provider.phone} /> },
          // A house has none: its assistants maternels sign for themselves.
          ...(provider.representative
            ? [{ term: 'Représentant légal', value: signatoryInFull(provider.representative) }]
            : []),
        ]}
      />
    </section>
  );
}

type Establishment = RequestDetail['establishments'][number];

/** The establishments, with what is asked to be entered for each; a house of assistants maternels asks for no rights, it has its own. */
export function EstablishmentsSection({ request }: { request: RequestDetail }) {
  const title = useId();
  const inForce = statesInForce.includes(request.state);
  if (request.establishments.length === 0) return null;
  const columns: Column<Establishment>[] = [
    {
      key: 'name',
      header: request.kind === 'mam' ? 'Maison' : 'Établissement',
      heads: true,
      cell: ({ establishmentId, name }) =>
        inForce ? (
          <Link to="/caf/en-ligne/$id" params={{ id: establishmentId }}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    { key: 'type', whole: true, header: 'Type', cell: ({ type }) => typeWords[type].name },
    { key: 'address', header: 'Adresse', cell: ({ address }) => address },
    {
      key: 'rights',
      whole: true,
      header: request.kind === 'mam' ? 'À renseigner' : inForce ? 'Droits de saisie' : 'Droits demandés',
      cell: rightsInWords,
    },
  ];
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>
        {request.kind === 'mam'
          ? 'La maison dans la liste de la Caf'
          : formatCount(request.establishments.length, 'établissement')}
      </h2>
      <DataTable
        caption={request.kind === 'mam' ? 'La maison' : 'Établissements et droits'}
        captionHidden
        columns={columns}
        rows={request.establishments}
        rowKey={({ establishmentId }) => establishmentId}
      />
    </section>
  );
}
