import type { HabilitatedPerson, RequestedEstablishment } from '../../domain/habilitation/annex.ts';
import type { Column } from '../design/data-table.tsx';
import { EmailText } from '../design/email-text.tsx';
import { rightsInWords } from './words.ts';

type AnnexPerson = Pick<HabilitatedPerson, 'lastName' | 'firstName' | 'email' | 'function'> & {
  closed: boolean;
};

/** The persons of an annex as their own party sees them. */
export const annexPersonColumns: Column<AnnexPerson>[] = [
  { key: 'name', header: 'Nom', heads: true, cell: ({ firstName, lastName }) => `${firstName} ${lastName}` },
  { key: 'function', header: 'Fonction', cell: (person) => person.function },
  { key: 'email', header: 'Adresse e-mail', cell: ({ email }) => <EmailText email={email} /> },
  {
    key: 'access',
    whole: true,
    header: 'Accès',
    cell: ({ closed }) => (closed ? 'Fermé par la Caf' : 'Ouvert'),
  },
];

/** The establishments of an annex as their own party sees them, with what may be put online of each. */
export const annexEstablishmentColumns: Column<RequestedEstablishment>[] = [
  { key: 'name', header: 'Établissement', heads: true, cell: ({ name }) => name },
  { key: 'address', header: 'Adresse', cell: ({ address }) => address },
  {
    key: 'rights',
    whole: true,
    header: 'Ce qui peut être mis en ligne',
    cell: rightsInWords,
  },
];
