import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { type RegisterDetail, readRegisterEntry } from '../../../contract/rights.ts';
import { reading } from '../../api/query.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatDate, formatDateTime } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import { searchOfQueue } from '../queue.ts';
import { EntryActs } from './entry-acts.tsx';
import {
  channelWords,
  daysLeftInWords,
  meansWords,
  natureWords,
  registerStateWords,
  stepWords,
} from './words.ts';
import '../requests/request-page.css';
import '../timeline.css';
import './entry-page.css';

/** One entry of the register, whole, with the acts that its state allows (RGT-01, RGT-02). */
export function EntryPage() {
  const { id } = useParams({ from: '/caf/registre/$id' });
  const query = useQuery(reading(readRegisterEntry, { params: { id } }));
  return (
    <>
      <Breadcrumb here={id}>
        <BreadcrumbLink to="/caf/registre" search={searchOfQueue('register')}>
          Droits et réclamations
        </BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="de la demande" absent="Cette demande n’est pas au registre">
        {(entry) => <Entry key={entry.id} entry={entry} />}
      </Loaded>
    </>
  );
}

function Entry({ entry }: { entry: RegisterDetail }) {
  const words = registerStateWords[entry.state];
  return (
    <>
      <PageTitle
        tab={`${natureWords[entry.nature].name}, ${entry.id}`}
        above={natureWords[entry.nature].name}
        below={
          <div className="request-state">
            <StateTag tone={words.tone}>{words.name}</StateTag>
            <span>
              <AgeText since={entry.stateSince} lasting />. {words.waits}
            </span>
          </div>
        }
      >
        {entry.person.name}
      </PageTitle>
      <div className="request" data-acts="">
        <div className="request-acts">
          <EntryActs entry={entry} />
        </div>
        <div className="stack stack-loose">
          <TimeLimit entry={entry} />
          <Asked entry={entry} />
          <About entry={entry} />
          <Outcome entry={entry} />
          <History entry={entry} />
        </div>
      </div>
    </>
  );
}

/** How the time limit stands, in words that say what follows from it. */
function TimeLimit({ entry: { urgency, daysLeft = 0, limit } }: { entry: RegisterDetail }) {
  if (urgency === undefined) return null;
  const until = `Réponse due le ${formatDate(limit.dueOn)}`;
  if (urgency === 'ahead') {
    return (
      <Notice title={`${until}\u00a0: il reste ${daysLeftInWords(daysLeft)}`}>
        {limit.extension && <p>Délai prolongé le {formatDate(limit.extension.on)}.</p>}
      </Notice>
    );
  }
  if (urgency === 'near') {
    return (
      <Notice
        kind="warning"
        title={`${until}\u00a0: ${daysLeft === 0 ? 'c’est le dernier jour' : `il reste ${daysLeftInWords(daysLeft)}`}`}
      />
    );
  }
  return (
    <Notice kind="danger" title={`${until}\u00a0: le délai est passé`}>
      <p>La personne peut s’adresser à la Cnil. Répondez-lui dès que possible.</p>
    </Notice>
  );
}

function Asked({ entry }: { entry: RegisterDetail }) {
  const title = useId();
  const { person } = entry;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Ce qui est demandé</h2>
      <blockquote className="register-words verbatim">{entry.request}</blockquote>
      <Facts
        facts={[
          { term: 'Objet', value: `${natureWords[entry.nature].name}. ${natureWords[entry.nature].meaning}` },
          { term: 'Reçue', value: `${channelWords[entry.channel]}, le ${formatDate(entry.receivedOn)}` },
          { term: 'Demandeur', value: person.name },
          { term: 'Adresse e-mail', value: person.email && <MailLink email={person.email} /> },
          { term: 'Téléphone', value: person.phone && <PhoneLink phone={person.phone} /> },
          {
            term: 'Adresse postale',
            value: person.address && <span className="verbatim">{person.address}</span>,
          },
          { term: 'Chargé de la réponse', value: entry.owner?.name },
        ]}
      />
    </section>
  );
}

function About({ entry: { about, aboutNames } }: { entry: RegisterDetail }) {
  const title = useId();
  const { accountId, habilitationId, establishmentId } = about;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>À propos de</h2>
      <Facts
        facts={[
          { term: 'Personne habilitée', value: accountId && `${aboutNames.account ?? ''} (${accountId})` },
          {
            term: 'Convention',
            value: habilitationId && (
              <Link to="/caf/demandes/$id" params={{ id: habilitationId }}>
                {aboutNames.habilitation ?? habilitationId}
              </Link>
            ),
          },
          {
            term: 'Établissement',
            value: establishmentId && (
              <Link to="/caf/en-ligne/$id" params={{ id: establishmentId }} search={{}}>
                {aboutNames.establishment ?? establishmentId}
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}

/** What was answered, and what proves its effect. */
function Outcome({ entry: { answer, proof, limit, nature } }: { entry: RegisterDetail }) {
  const title = useId();
  if (!answer && !limit.extension) return null;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Réponse</h2>
      <Facts
        facts={[
          ...(limit.extension
            ? [
                {
                  term: 'Délai prolongé',
                  value: `Le ${formatDate(limit.extension.on)}, jusqu’au ${formatDate(limit.dueOn)}`,
                },
              ]
            : []),
          ...(answer
            ? [
                { term: 'Répondu', value: `Le ${formatDate(answer.on)}, ${meansWords[answer.by]}` },
                { term: 'Réponse', value: <span className="verbatim">{answer.text}</span> },
              ]
            : []),
          ...(proof
            ? [
                {
                  term: nature === 'claim' ? 'Suite donnée' : 'Preuve de l’effet',
                  value: <span className="verbatim">{proof.what}</span>,
                },
                {
                  term: 'Fait le',
                  value: `${formatDate(proof.on)}${proof.reference ? ` (référence ${proof.reference})` : ''}`,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function History({ entry: { steps } }: { entry: RegisterDetail }) {
  const title = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Historique</h2>
      <ol className="timeline">
        {steps.map(({ at, act, by, text }) => (
          <li key={`${at} ${act}`}>
            <p>
              <strong>{stepWords[act]}</strong>
            </p>
            <p className="soft small">
              <time dateTime={at}>{formatDateTime(at)}</time>, {by?.name ?? 'par la personne'}
            </p>
            {text && <blockquote className="verbatim">{text}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
