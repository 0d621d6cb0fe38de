import type { AmendmentView } from '../../../contract/caf-amendments.ts';
import { legalFormWords } from '../../../documents/legal-forms.ts';
import type { Change } from '../../../domain/convention/change.ts';
import type { Annex } from '../../../domain/habilitation/annex.ts';
import { DiffText } from '../../design/diff-text.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatList, formatPhone } from '../../design/format.ts';
import { signatoryInFull } from '../../habilitation/postal-address.tsx';
import { rightsInWords } from '../../habilitation/words.ts';

type Establishment = Annex['establishments'][number];
type Address = Annex['provider']['address'];

/** What an avenant changes, before and after, word by word (AVN-01). */
export function ChangesView({ before, changes }: Pick<AmendmentView, 'before' | 'changes'>) {
  if (changes.length === 0) return <p className="soft">Aucun changement pour l’instant.</p>;
  const communes = (op: 'add-commune' | 'remove-commune') =>
    changes
      .flatMap((change) =>
        change.op !== op
          ? []
          : change.op === 'add-commune'
            ? [change.commune.name]
            : [before.communes.find(({ code }) => code === change.code)?.name ?? change.code],
      )
      .sort((one, other) => one.localeCompare(other, 'fr'));
  const [added, removed] = [communes('add-commune'), communes('remove-commune')];
  const others = changes.filter(({ op }) => op !== 'add-commune' && op !== 'remove-commune');
  return (
    <Facts
      facts={[
        ...others.map((change) => factOf(before, change)),
        ...(added.length > 0
          ? [
              {
                term: `Communes ajoutées (${added.length})`,
                value: <DiffText before="" after={formatList(added)} />,
              },
            ]
          : []),
        ...(removed.length > 0
          ? [
              {
                term: `Communes retirées (${removed.length})`,
                value: <DiffText before={formatList(removed)} after="" />,
              },
            ]
          : []),
      ].map((fact, index) => ({ ...fact, term: `${index + 1}. ${fact.term}` }))}
    />
  );
}

function factOf(before: Annex, change: Change) {
  switch (change.op) {
    case 'add-person':
      return { term: 'Personne ajoutée', value: <DiffText before="" after={personInWords(change.person)} /> };
    case 'remove-person': {
      const person = before.persons.find(({ email }) => email === change.email);
      const words = person ? personInWords(person) : change.email;
      return { term: 'Personne retirée', value: <DiffText before={words} after="" /> };
    }
    case 'change-person': {
      const person = before.persons.find(({ email }) => email === change.email);
      const { op: _, ...said } = change;
      return {
        term: `Nom ou fonction de ${person ? `${person.firstName} ${person.lastName}` : change.email}`,
        value: (
          <DiffText
            before={person ? personInWords(person) : ''}
            after={personInWords({ ...person, ...said })}
          />
        ),
      };
    }
    case 'add-establishment': {
      const words = establishmentInWords(change.establishment);
      return { term: 'Établissement ajouté', value: <DiffText before="" after={words} /> };
    }
    case 'remove-establishment': {
      const listed = before.establishments.find((one) => one.establishmentId === change.establishmentId);
      const words = listed ? establishmentInWords(listed) : change.establishmentId;
      return { term: 'Établissement retiré', value: <DiffText before={words} after="" /> };
    }
    case 'change-rights': {
      const listed = before.establishments.find((one) => one.establishmentId === change.establishmentId);
      return {
        term: `Droits sur ${listed?.name ?? change.establishmentId}`,
        value: <DiffText before={listed ? rightsInWords(listed) : ''} after={rightsInWords(change)} />,
      };
    }
    case 'change-party':
      return {
        term: 'Coordonnées du partenaire',
        value: <Lines before={partyInLines(before.provider)} after={partyInLines(change.party)} />,
      };
    case 'change-place':
      return {
        term: 'Lieu d’information',
        value: <Lines before={placeInLines(before.place)} after={placeInLines(change.place)} />,
      };
    default:
      return { term: 'Commune', value: null };
  }
}

/** Lines that differ, each with what it was and what it becomes. */
function Lines({ before, after }: { before: string[]; after: string[] }) {
  const count = Math.max(before.length, after.length);
  const lines = Array.from({ length: count }, (_, index) => ({
    was: before[index] ?? '',
    is: after[index] ?? '',
  })).filter(({ was, is }) => was !== is);
  return (
    <ul>
      {lines.map(({ was, is }) => (
        <li key={`${was}|${is}`}>
          <DiffText before={was} after={is} />
        </li>
      ))}
    </ul>
  );
}

const addressInWords = ({ street, complement, postcode, city }: Address): string =>
  [street, complement, `${postcode} ${city}`].filter(Boolean).join(', ');

const personInWords = (person: Omit<Annex['persons'][number], 'accountId' | 'closed'>): string =>
  [
    `${person.firstName} ${person.lastName}`,
    person.function,
    person.email,
    person.address && addressInWords(person.address),
  ]
    .filter(Boolean)
    .join(', ');

const establishmentInWords = (one: Establishment): string =>
  `${one.name}, ${one.address} (${rightsInWords(one).toLowerCase()})`;

const partyInLines = ({ name, legalForm, address, email, phone, representative }: Annex['provider']) => [
  name,
  legalForm ? legalFormWords[legalForm] : '',
  addressInWords(address),
  email,
  phone ? formatPhone(phone) : '',
  representative ? `Représenté par ${signatoryInFull(representative)}` : '',
];

const placeInLines = (place: Annex['place']): string[] =>
  place
    ? [place.name, addressInWords(place.address), place.email, place.phone ? formatPhone(place.phone) : '']
    : [];
