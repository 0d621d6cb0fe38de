import { flagAddresses } from '../../../domain/habilitation/request.ts';
import { Facts } from '../../design/facts.tsx';
import { formatPhone } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { typeWords } from '../../establishment/words.ts';
import { legalFormWords } from '../../habilitation/words.ts';
import type { RequestDraft } from './draft.ts';

/** The provider and its representative, as they will stand on the convention. */
export function ProviderAsked({ provider }: { provider: RequestDraft['provider'] }) {
  const { name, legalForm, address, email, phone, representative } = provider;
  const town = `${address.postcode} ${address.city}`.trim();
  const person = [representative.civility, representative.firstName, representative.lastName]
    .filter(Boolean)
    .join(' ');
  return (
    <Facts
      facts={[
        { term: 'Nom', value: name },
        { term: 'Forme juridique', value: isLegalForm(legalForm) ? legalFormWords[legalForm] : '' },
        {
          term: 'Adresse postale',
          value: [address.street, address.complement, town].filter(Boolean).join(', '),
        },
        { term: 'Adresse e-mail', value: email },
        { term: 'Téléphone', value: formatPhone(phone.replace(/[\s.]/gu, '')) },
        { term: 'Représentant légal', value: [person, representative.role].filter(Boolean).join(', ') },
      ]}
    />
  );
}

const isLegalForm = (text: string): text is keyof typeof legalFormWords =>
  Object.hasOwn(legalFormWords, text);

/** The establishments, each with what is asked for it. */
export function EstablishmentsAsked({ draft }: { draft: RequestDraft }) {
  if (draft.establishments.length === 0) return <p className="soft">Aucun établissement choisi.</p>;
  return (
    <Facts
      facts={draft.establishments.map(({ establishmentId, operating, availability }) => {
        const facts = draft.described[establishmentId];
        const rights = [operating && 'Fonctionnement', availability && 'Disponibilités']
          .filter(Boolean)
          .join(' et ');
        return {
          term: facts?.name ?? establishmentId,
          value: (
            <>
              <strong>{rights || 'Rien de coché'}</strong>
              {facts && (
                <>
                  <br />
                  <span className="soft small">
                    {typeWords[facts.type].name} · {facts.address}
                  </span>
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
}

/** The persons to habilitate; what was pointed out while typing is said again (REQ-07). */
export function PersonsAsked({ persons }: { persons: RequestDraft['persons'] }) {
  const flags = flagAddresses(persons);
  const flagged = [...new Set([...flags.shared, ...flags.mailboxes])];
  if (persons.length === 0) return <p className="soft">Aucune personne désignée.</p>;
  return (
    <>
      {flagged.length > 0 && (
        <Notice kind="warning" title="Des adresses ne semblent pas personnelles">
          <p>
            {flagged.join(', ')}. Chaque personne a besoin d’une adresse à elle. Vous pouvez envoyer la
            demande ainsi, mais la Caf risque de vous demander de corriger.
          </p>
        </Notice>
      )}
      <Facts
        facts={persons.map((person, index) => ({
          term: `${person.firstName} ${person.lastName}`.trim() || `Personne ${index + 1}`,
          value: (
            <>
              {person.function || <span className="soft">Fonction non renseignée</span>}
              <br />
              {person.email || <span className="soft">Adresse e-mail non renseignée</span>}
            </>
          ),
        }))}
      />
    </>
  );
}
