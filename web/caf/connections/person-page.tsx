import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ConnectionsOfPerson, readPersonConnections } from '../../../contract/caf-connections.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatDate, formatDateTime, formatNumber } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { AccessTag } from '../../habilitation/access.tsx';
import { retentionInWords } from '../journal/retention-words.ts';
import { searchOfQueue } from '../queue.ts';
import { ConnectionLines } from './connection-lines.tsx';
import { PersonReasons } from './person-reasons.tsx';
import { RhythmFigure } from './rhythm-figure.tsx';
import './connections.css';

type Person = ConnectionsOfPerson['person'];

/** One person's connections: what deserves a look and why, when and from where, line by line (CTL-02). */
export function PersonConnectionsPage() {
  const { id } = useParams({ from: '/caf/connexions/$id' });
  const query = useQuery(reading(readPersonConnections, { params: { id } }));
  return (
    <>
      <Breadcrumb here={query.data ? nameOf(query.data.person) : id}>
        <BreadcrumbLink to="/caf/connexions" search={searchOfQueue('connections')}>
          Connexions
        </BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="des connexions" absent="Cette personne n’existe pas dans votre département">
        {(read) => <PersonConnections read={read} />}
      </Loaded>
    </>
  );
}

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`;

function PersonConnections({
  read: { person, lines, rhythm, days, keptDays },
}: {
  read: ConnectionsOfPerson;
}) {
  return (
    <>
      <PageTitle
        above={<span className="figures">{person.accountId}</span>}
        below={
          <>
            Ses connexions des {days}&nbsp;derniers jours. Chaque ligne est gardée{' '}
            {retentionInWords(keptDays)}&nbsp;; les plus anciennes sont au{' '}
            <Link to="/caf/journal">journal</Link>.
          </>
        }
        tab={nameOf(person)}
      >
        {nameOf(person)}
      </PageTitle>
      <div className="stack stack-loose">
        <PersonReasons person={person} />
        <section className="stack stack-tight" aria-labelledby="en-bref">
          <h2 id="en-bref">En bref</h2>
          <Facts facts={factsOf(person)} />
        </section>
        <RhythmFigure rhythm={rhythm} days={days} />
        <ConnectionLines lines={lines} suspicions={person.suspicions} days={days} />
      </div>
    </>
  );
}

const factsOf = (person: Person) => [
  {
    term: person.conventions.length > 1 ? 'Conventions' : 'Convention',
    value: (
      <ul className="plain-list">
        {person.conventions.map(({ id, providerName, open }) => (
          <li key={id}>
            <Link to="/caf/demandes/$id" params={{ id }}>
              {providerName}
            </Link>{' '}
            <span className="figures unbroken soft">{id}</span>{' '}
            <StateTag tone={open ? 'good' : 'calm'}>{open ? 'Accès ouvert' : 'Accès fermé'}</StateTag>
          </li>
        ))}
      </ul>
    ),
  },
  { term: 'Mot de passe', value: <AccessTag access={person.access} /> },
  { term: 'Compte créé', value: formatDate(person.createdAt) },
  {
    term: 'Dernière activité',
    value: person.lastActivityAt ? (
      <>
        {formatDateTime(person.lastActivityAt)} (<AgeText since={person.lastActivityAt} />)
      </>
    ) : (
      'Jamais connecté'
    ),
  },
  { term: 'Connexions', value: formatNumber(person.signIns) },
  { term: 'Échecs', value: formatNumber(person.failures) },
  { term: 'Mots de passe redemandés', value: formatNumber(person.renewals) },
  { term: 'Blocages après trop d’échecs', value: formatNumber(person.lockouts) },
  {
    term: 'Réseaux',
    value:
      person.networks.length > 0 ? (
        <ul className="plain-list">
          {person.networks.map(({ network, signIns, lastAt }) => (
            <li key={network}>
              <span className="figures">{network}</span>&nbsp;: {formatNumber(signIns)}{' '}
              {signIns > 1 ? 'connexions, la dernière' : 'connexion,'} <AgeText since={lastAt} />
            </li>
          ))}
        </ul>
      ) : (
        'Aucun'
      ),
  },
];
