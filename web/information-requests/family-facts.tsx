import type { CareMode, FamilyRequest } from '../../domain/linf/family-request.ts';
import { EmailText } from '../design/email-text.tsx';
import { type Fact, Facts } from '../design/facts.tsx';
import { formatDate, formatNumber } from '../design/format.ts';
import { MailLink, PhoneLink } from '../establishment/contact-links.tsx';
import { useCommuneNames } from './commune-names.ts';
import { weekInWords } from './week.ts';
import { beneficiaryWords, careModeWords, channelWords } from './words.ts';

type Said = Omit<FamilyRequest, 'noticeVersion'>;

/** All that a family said; what it left out is left out. `forAgent`: for whoever answers it. */
export function FamilyFacts({
  family,
  modes,
  communeCode,
  forAgent,
}: {
  family: Said;
  modes: readonly CareMode[];
  communeCode: string;
  forAgent?: boolean;
}) {
  const { child, homeCommune, workCommune, halfDays, email, phone } = family;
  const name = useCommuneNames([communeCode, homeCommune, workCommune]);
  const week = weekInWords(halfDays);
  const sought: Fact[] = [
    { term: 'Modes d’accueil', value: modes.map((mode) => careModeWords[mode].name).join(', ') },
    { term: 'Commune souhaitée', value: name(communeCode) },
    child.kind === 'born'
      ? { term: 'Enfant né le', value: formatDate(child.birthDate) }
      : { term: 'Enfant attendu pour le', value: formatDate(child.dueDate) },
    { term: 'Accueil souhaité à partir du', value: family.startDate && formatDate(family.startDate) },
    {
      term: 'Jours souhaités',
      value: week.length > 0 && (
        <ul className="plain-list">
          {week.map((day) => (
            <li key={day}>{day}</li>
          ))}
        </ul>
      ),
    },
    { term: 'Horaires particuliers', value: verbatim(family.atypicalHours) },
    { term: 'Besoins particuliers de l’enfant', value: verbatim(family.specialNeeds) },
    {
      term: 'Frères et sœurs',
      value: family.siblings === undefined ? undefined : formatNumber(family.siblings),
    },
    { term: 'Précisions', value: verbatim(family.comment) },
  ];
  const parent: Fact[] = [
    { term: 'Prénom et nom', value: `${family.firstName} ${family.lastName}` },
    { term: 'Adresse e-mail', value: forAgent ? <MailLink email={email} /> : <EmailText email={email} /> },
    { term: 'Téléphone', value: phone && <PhoneLink phone={phone} /> },
    { term: 'Réponse souhaitée', value: channelWords[family.preferredChannel] },
    { term: forAgent ? 'Quand la joindre' : 'Quand vous joindre', value: family.preferredHours },
    { term: 'Commune du domicile', value: name(homeCommune) },
    { term: 'Commune du travail', value: workCommune && name(workCommune) },
    { term: 'Allocataire de la Caf', value: beneficiaryWords[family.beneficiary] },
  ];
  // Whoever answers looks for the way to reach the family; the family reads in the order of the form.
  const facts = forAgent ? [...parent, ...sought] : [...sought, ...parent];
  return (
    <Facts facts={facts.filter(({ value }) => value !== undefined && value !== false && value !== '')} />
  );
}

const verbatim = (text: string | undefined) => text && <span className="verbatim">{text}</span>;
