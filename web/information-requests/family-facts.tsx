import { familyRequestWords } from '../../documents/family-request-words.ts';
import type { CareMode, FamilyRequest } from '../../domain/linf/family-request.ts';
import { EmailText } from '../design/email-text.tsx';
import { type Fact, Facts } from '../design/facts.tsx';
import { formatDate, formatNumber } from '../design/format.ts';
import { MailLink, PhoneLink } from '../establishment/contact-links.tsx';
import { useCommuneNames } from './commune-names.ts';
import { weekInWords } from './week.ts';

const words = familyRequestWords;
const { fields } = words;

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
    { term: fields.modes, value: modes.map((mode) => words.modes[mode]).join(', ') },
    { term: fields.communeCode, value: name(communeCode) },
    child.kind === 'born'
      ? { term: fields.birthDate, value: formatDate(child.birthDate) }
      : { term: fields.dueDate, value: formatDate(child.dueDate) },
    { term: fields.startDate, value: family.startDate && formatDate(family.startDate) },
    {
      term: fields.halfDays,
      value: week.length > 0 && (
        <ul className="plain-list">
          {week.map((day) => (
            <li key={day}>{day}</li>
          ))}
        </ul>
      ),
    },
    { term: fields.atypicalHours, value: verbatim(family.atypicalHours) },
    { term: fields.specialNeeds, value: verbatim(family.specialNeeds) },
    {
      term: fields.siblings,
      value: family.siblings === undefined ? undefined : formatNumber(family.siblings),
    },
    { term: fields.comment, value: verbatim(family.comment) },
  ];
  const parent: Fact[] = [
    { term: fields.name, value: `${family.firstName} ${family.lastName}` },
    { term: fields.email, value: forAgent ? <MailLink email={email} /> : <EmailText email={email} /> },
    { term: fields.phone, value: phone && <PhoneLink phone={phone} /> },
    { term: fields.preferredChannel, value: words.channels[family.preferredChannel] },
    { term: forAgent ? fields.preferredHours : 'Quand vous joindre', value: family.preferredHours },
    { term: fields.homeCommune, value: name(homeCommune) },
    { term: fields.workCommune, value: workCommune && name(workCommune) },
    { term: fields.beneficiary, value: words.beneficiaries[family.beneficiary] },
  ];
  // Whoever answers looks for the way to reach the family; the family reads in the order of the form.
  const facts = forAgent ? [...parent, ...sought] : [...sought, ...parent];
  return (
    <Facts facts={facts.filter(({ value }) => value !== undefined && value !== false && value !== '')} />
  );
}

const verbatim = (text: string | undefined) => text && <span className="verbatim">{text}</span>;
