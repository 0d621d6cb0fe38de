import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { AgeText } from '../../design/age-text.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { formatCount, formatList } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { AccessTag, accessWords } from '../../habilitation/access.tsx';
import { AccessAct } from '../amendments/closing-access.tsx';

type PersonRow = RequestDetail['persons'][number];

/** The persons named: before activation what is wrong with their addresses (REQ-07), after it where their access stands (ACT-05). */
export function PersonsSection({ request }: { request: RequestDetail }) {
  const title = useId();
  const { persons, flags } = request;
  const activated = persons.some((person) => person.accountId);
  const ended = request.state === 'ended';
  // The first conventions of councils named nobody (S4).
  if (persons.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>
        {ended
          ? formatCount(persons.length, 'personne était habilitée', 'personnes étaient habilitées')
          : activated
            ? formatCount(persons.length, 'personne habilitée', 'personnes habilitées')
            : `${formatCount(persons.length, 'personne')} à habiliter`}
      </h2>
      {ended ? (
        <p className="soft">
          Leur accès à ce titre est fermé. Qui est nommé dans une autre convention le garde pour elle.
        </p>
      ) : activated ? (
        <Outstanding persons={persons} />
      ) : (
        <AddressFlags flags={flags} />
      )}
      <DataTable
        caption="Personnes nommées dans la demande"
        captionHidden
        columns={activated ? [...identity(flags), ...access(request)] : identity(flags)}
        wide={activated}
        rows={persons}
        rowKey={(person) => `${person.email} ${person.lastName} ${person.firstName}`}
      />
    </section>
  );
}

const identity = (flags: RequestDetail['flags']): Column<PersonRow>[] => [
  { key: 'name', header: 'Nom', heads: true, cell: ({ firstName, lastName }) => `${firstName} ${lastName}` },
  { key: 'function', header: 'Fonction', cell: (person) => person.function },
  {
    key: 'email',
    header: 'Adresse e-mail',
    cell: ({ email }) => (
      <>
        <EmailText email={email} />
        {flags.shared.includes(email) && (
          <>
            <br />
            <StateTag tone="bad">Adresse partagée</StateTag>
          </>
        )}
        {flags.mailboxes.includes(email) && (
          <>
            <br />
            <StateTag tone="waiting">Boîte collective&nbsp;?</StateTag>
          </>
        )}
      </>
    ),
  },
];

const access = (request: RequestDetail): Column<PersonRow>[] => [
  {
    key: 'account',
    header: 'Identification',
    cell: ({ accountId }) =>
      accountId && (
        <Link className="figures unbroken" to="/caf/connexions/$id" params={{ id: accountId }}>
          {accountId}
          <span className="only-read-aloud">&nbsp;: ses connexions</span>
        </Link>
      ),
  },
  {
    key: 'access',
    header: 'Accès',
    cell: (person) => (
      <>
        {request.state === 'ended' ? (
          <StateTag tone="calm">Fermé</StateTag>
        ) : (
          person.access && <AccessTag access={person.access} />
        )}
        <AccessAct request={request} person={person} />
      </>
    ),
  },
  {
    key: 'sign-in',
    header: 'Dernière connexion',
    cell: ({ lastSignInAt }) =>
      lastSignInAt ? <AgeText since={lastSignInAt} /> : <span className="soft">Jamais</span>,
  },
];

/** Identifiers are personal: what is shared, or looks so, is pointed out before anything is accepted (REQ-07). */
function AddressFlags({ flags: { shared, mailboxes } }: Pick<RequestDetail, 'flags'>) {
  const collective = mailboxes.filter((address) => !shared.includes(address));
  return (
    <>
      {shared.length > 0 && (
        <Notice kind="danger" title="Plusieurs personnes ont la même adresse e-mail">
          <p>
            {formatList(shared)}. L’adresse est l’identifiant personnel de chacun&nbsp;: demandez une
            correction avant d’accepter.
          </p>
        </Notice>
      )}
      {collective.length > 0 && (
        <Notice kind="warning" title="Une adresse ressemble à une boîte que plusieurs personnes lisent">
          <p>
            {formatList(collective)}. Le mot de passe y arrivera&nbsp;: assurez-vous qu’une seule personne la
            lit, ou demandez une correction.
          </p>
        </Notice>
      )}
    </>
  );
}

const waitingInWords = (waiting: number, all: number): string =>
  all === 1
    ? 'La personne habilitée n’a pas encore choisi son'
    : `${formatCount(waiting, 'personne')} sur ${all} ${waiting > 1 ? 'n’ont pas encore choisi leur' : 'n’a pas encore choisi son'}`;

/** What is left to happen before everybody can work. */
function Outstanding({ persons }: { persons: readonly PersonRow[] }) {
  const open = persons.filter(({ closed }) => !closed);
  const waiting = open.filter((person) => person.access !== 'personal');
  if (waiting.length === 0) return <p className="soft">Toutes les personnes ont choisi leur mot de passe.</p>;
  const due = waiting.filter((person) => person.access === 'password-due');
  return (
    <Notice
      kind={due.length > 0 ? 'warning' : 'info'}
      title={`${waitingInWords(waiting.length, open.length)} mot de passe`}
    >
      <p>
        {due.length > 0
          ? `${accessWords['password-due'].meaning} Cette page se met à jour d’elle-même.`
          : accessWords['password-mailed'].meaning}
      </p>
    </Notice>
  );
}
