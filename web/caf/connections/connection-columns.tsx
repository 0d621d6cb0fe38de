import { Link } from '@tanstack/react-router';
import { reasonNames } from '../../../documents/connection-reasons.ts';
import { AgeText } from '../../design/age-text.tsx';
import type { Column } from '../../design/data-table.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import type { ConnectionRow } from './connection-rows.ts';

/** The columns of the list; `row` marks the link that opens a person's page. */
export const connectionColumns = (row: (id: string) => object): Column<ConnectionRow>[] => [
  {
    key: 'person',
    header: 'Personne',
    heads: true,
    cell: ({ key, person }) => (
      <>
        <Link to="/caf/connexions/$id" params={{ id: person.accountId }} {...row(key)}>
          {person.firstName} {person.lastName}
        </Link>
        <br />
        <span className="figures unbroken soft small">{person.accountId}</span>
      </>
    ),
  },
  {
    key: 'provider',
    header: 'Partenaire',
    cell: ({ convention }) => (
      <>
        <Link to="/caf/demandes/$id" params={{ id: convention.id }}>
          {convention.providerName}
        </Link>
        {!convention.open && (
          <>
            <br />
            <StateTag tone="calm">Accès fermé</StateTag>
          </>
        )}
      </>
    ),
  },
  {
    key: 'attention',
    header: 'À regarder',
    cell: ({ person: { suspicions, dormancy } }) =>
      suspicions.length > 0 || dormancy ? (
        <ul className="tag-list">
          {suspicions.map(({ reason }) => (
            <li key={reason.kind}>
              <StateTag tone="waiting">{reasonNames[reason.kind]}</StateTag>
            </li>
          ))}
          {dormancy && (
            <li>
              <StateTag tone="calm">
                {dormancy.kind === 'never-signed-in' ? 'Jamais connecté' : 'Absent depuis longtemps'}
              </StateTag>
            </li>
          )}
        </ul>
      ) : (
        <span className="soft">Rien</span>
      ),
  },
  {
    key: 'activity',
    header: 'Dernière activité',
    cell: ({ person: { lastActivityAt } }) =>
      lastActivityAt ? <AgeText since={lastActivityAt} /> : <span className="soft">Jamais</span>,
  },
  { key: 'sign-ins', header: 'Connexions', figures: true, cell: ({ person }) => person.signIns },
  { key: 'failures', header: 'Échecs', figures: true, cell: ({ person }) => person.failures },
  {
    key: 'renewals',
    header: 'Mots de passe redemandés',
    figures: true,
    cell: ({ person }) => person.renewals,
  },
  { key: 'networks', header: 'Réseaux', figures: true, cell: ({ person }) => person.networkCount },
];
