import { legalFormWords } from '../../../documents/legal-forms.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { flagAddresses } from '../../../domain/habilitation/request.ts';
import { Facts } from '../../design/facts.tsx';
import { formatCount, formatPhone } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { typeWords } from '../../establishment/words.ts';
import type { PlaceDraft, RequestDraft } from './draft.ts';
import type { AskedKind } from './kinds.ts';
import type { Step } from './steps.ts';

/** What was answered on one page of a request. */
export function Asked({ step, kind, draft }: { step: Step; kind: AskedKind; draft: RequestDraft }) {
  switch (step) {
    case 'fournisseur':
      return <ProviderAsked provider={draft.provider} />;
    case 'caf':
      return <p>{cafByCode(draft.cafCode)?.fullName ?? <span className="soft">Non renseignée</span>}</p>;
    case 'etablissements':
      return <EstablishmentsAsked draft={draft} />;
    case 'lieu':
      return <PlaceAsked place={draft.place} listed="Relais de la liste" described={draft.described} />;
    case 'maison':
      return <PlaceAsked place={draft.house} listed="Maison de la liste" described={draft.described} />;
    case 'communes':
      return <CommunesAsked communes={draft.communes} />;
    case 'personnes':
      return <PersonsAsked persons={draft.persons} withAddress={kind === 'linf'} />;
    case 'accord':
      return <p>{draft.mutualConsent ? consentGiven : <span className="soft">Pas encore donné</span>}</p>;
    case 'relecture':
      return null;
  }
}

const consentGiven =
  'Les assistants maternels nommés ci-dessus s’autorisent mutuellement à mettre en ligne leurs nom et prénom.';

const oneLine = ({ street, complement, postcode, city }: PlaceDraft['address']) =>
  [street, complement, `${postcode} ${city}`.trim()].filter(Boolean).join(', ');

/** A place or a house, and how to reach it. */
function PlaceAsked({
  place,
  listed,
  described,
}: {
  place: PlaceDraft;
  listed: string;
  described: RequestDraft['described'];
}) {
  const facts = described[place.establishmentId];
  return (
    <Facts
      facts={[
        ...(place.establishmentId ? [{ term: listed, value: facts?.name ?? 'Oui' }] : []),
        { term: 'Nom', value: place.name },
        { term: 'Adresse postale', value: oneLine(place.address) },
        { term: 'Adresse e-mail', value: place.email },
        { term: 'Téléphone', value: formatPhone(place.phone.replace(/[\s.]/gu, '')) },
      ]}
    />
  );
}

/** The communes covered, by name; a long list is counted first. */
function CommunesAsked({ communes }: { communes: RequestDraft['communes'] }) {
  if (communes.length === 0) return <p className="soft">Aucune commune choisie.</p>;
  const names = communes.map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'fr'));
  return (
    <>
      <p>
        <strong>{formatCount(names.length, 'commune')}</strong>
      </p>
      <p>{names.join(', ')}</p>
    </>
  );
}

/** The provider and its representative, as they will stand on the convention. */
function ProviderAsked({ provider }: { provider: RequestDraft['provider'] }) {
  const { name, legalForm, address, email, phone, representative } = provider;
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
          value: oneLine(address),
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
function EstablishmentsAsked({ draft }: { draft: RequestDraft }) {
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
function PersonsAsked({ persons, withAddress }: { persons: RequestDraft['persons']; withAddress: boolean }) {
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
              {withAddress && (
                <>
                  <br />
                  {oneLine(person.address) || (
                    <span className="soft">Adresse professionnelle non renseignée</span>
                  )}
                </>
              )}
            </>
          ),
        }))}
      />
    </>
  );
}
