import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import {
  downloadOwnConvention,
  type OwnConvention,
  readOwnConvention,
} from '../../../contract/partner-conventions.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { noticeMonths } from '../../../domain/convention/dates.ts';
import { everyMemberSigns } from '../../../domain/habilitation/kinds.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { call } from '../../api/client.ts';
import { reading } from '../../api/query.ts';
import { DataTable } from '../../design/data-table.tsx';
import { Facts } from '../../design/facts.tsx';
import { FileDownload } from '../../design/file-download.tsx';
import { formatCount, formatDate, formatList } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import { annexEstablishmentColumns, annexPersonColumns } from '../../habilitation/annex-columns.tsx';
import { missedNoticeInWords } from '../../habilitation/missed-notice.ts';
import { PostalAddressLines } from '../../habilitation/postal-address.tsx';
import { CommitmentsSection } from './commitments-section.tsx';

/** A convention as its party needs it: dates, how to end it, who can publish what, how to ask for a change (AVN-03). */
export function ConventionPage() {
  const { id } = useParams({ from: '/partenaire/conventions/$id' });
  const query = useQuery(reading(readOwnConvention, { params: { id } }));
  return (
    <>
      <Breadcrumb here={`Convention ${id}`}>
        <BreadcrumbLink to="/partenaire">Accueil</BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="de la convention" absent="Cette convention n’existe pas">
        {(convention) => <Convention convention={convention} />}
      </Loaded>
    </>
  );
}

function Convention({ convention }: { convention: OwnConvention }) {
  const { number, partyName, term, termination, effectiveOn, renewedOn, amendments, place } = convention;
  const caf = cafByCode(convention.cafCode)?.name ?? 'Caf';
  return (
    <div className="stack stack-loose">
      <PageTitle below={`Entre ${partyName} et la ${caf}.`}>Votre convention</PageTitle>
      {termination && (
        <Notice kind="warning" title={`La convention prend fin le ${formatDate(termination.effectiveOn)}`}>
          <p>
            {termination.kind === 'breach'
              ? `La ${caf} y met fin pour manquement aux engagements.`
              : `${
                  termination.by === 'partner' ? `La ${caf} a reçu votre` : `Vous avez reçu sa`
                } lettre recommandée le ${formatDate(termination.receivedOn)}. ${
                  missedNoticeInWords(effectiveOn, termination.receivedOn) ??
                  `Avec ${numberInWords(noticeMonths)} mois de préavis, c’est la première échéance possible.`
                }`}
          </p>
          <p>Jusqu’à la veille, rien ne change. Ce jour-là, les accès se ferment.</p>
          {termination.reason && <p className="verbatim">{termination.reason}</p>}
        </Notice>
      )}
      <section className="stack stack-tight" aria-labelledby="dates">
        <h2 id="dates">Dates</h2>
        <Facts
          facts={[
            { term: 'Numéro', value: <span className="figures">{number}</span> },
            { term: 'En vigueur depuis le', value: formatDate(effectiveOn) },
            {
              term: 'Année en cours',
              value: `Du ${formatDate(term.startsOn)} à l’échéance du ${formatDate(term.endsOn)}`,
            },
            {
              term: 'Dernier jour pour résilier',
              value: termination ? undefined : formatDate(term.lastDayForNotice),
            },
            {
              term: 'Reconductions',
              value: renewedOn.length > 0 ? formatList(renewedOn.map(formatDate)) : undefined,
            },
            {
              term: 'Avenants',
              value:
                amendments.length > 0
                  ? formatList(
                      amendments.map((one) => `n°\u00a0${one.number}, signé le ${formatDate(one.signedOn)}`),
                    )
                  : undefined,
            },
          ].filter(({ value }) => value !== undefined)}
        />
        <div>
          <FileDownload
            label="Télécharger la convention signée (PDF)"
            name={`convention-${number}.pdf`}
            load={() => call(downloadOwnConvention, { params: { id: number } })}
          />
        </div>
      </section>
      {convention.kind === 'linf' && <CommitmentsSection id={number} caf={caf} />}
      <section className="stack" aria-labelledby="qui">
        <h2 id="qui">{whoWords[convention.kind]}</h2>
        <DataTable
          caption="Personnes habilitées"
          captionHidden
          columns={annexPersonColumns}
          rows={convention.persons}
          rowKey={({ email }) => email}
        />
        {convention.establishments.length > 0 && (
          <DataTable
            caption={formatCount(convention.establishments.length, 'établissement')}
            columns={annexEstablishmentColumns}
            rows={convention.establishments}
            rowKey={({ establishmentId }) => establishmentId}
          />
        )}
        {place && (
          <Facts
            facts={[
              { term: 'Lieu d’information', value: place.name },
              { term: 'Adresse', value: <PostalAddressLines address={place.address} /> },
              {
                term: formatCount(convention.communes.length, 'commune couverte', 'communes couvertes'),
                value: formatList(convention.communes.map(({ name }) => name)),
              },
            ]}
          />
        )}
      </section>
      <Changes convention={convention} caf={caf} />
    </div>
  );
}

/** What the persons named are there for. */
const whoWords: Record<OwnConvention['kind'], string> = {
  structures: 'Qui peut publier en votre nom',
  linf: 'Qui reçoit les demandes des familles',
  mam: 'Qui peut publier au nom de la maison',
  council: 'Qui dépose les fichiers du département',
};

/** What else than persons an avenant may be about. */
const changing: Record<OwnConvention['kind'], string> = {
  structures: 'un établissement change',
  linf: 'vous couvrez d’autres communes',
  mam: 'la maison déménage',
  council: 'votre adresse change',
};

/** Nothing is changed online: every change is an express request to the Caf (REQ-06, AVN-01). */
function Changes({ convention, caf }: { convention: OwnConvention; caf: string }) {
  const contact = convention.caf;
  return (
    <section className="stack stack-tight" aria-labelledby="changer">
      <h2 id="changer">Changer quelque chose, ou arrêter</h2>
      <p>
        Une personne part ou arrive, {changing[convention.kind]}&nbsp;? Dites-le à la {caf}, par courrier ou
        par e-mail&nbsp;: elle prépare un avenant,{' '}
        {everyMemberSigns(convention.kind)
          ? 'que chacun de vous signe avec elle'
          : 'que vous signez tous les deux'}
        . Si quelqu’un a pu voir vos codes, ou quitte ses fonctions, prévenez-la tout de suite&nbsp;: elle
        ferme l’accès sans attendre l’avenant.
      </p>
      <p>
        Pour mettre fin à la convention, envoyez-lui une lettre recommandée avec avis de réception. Reçue
        après le dernier jour indiqué plus haut, elle ne prend effet qu’un an plus tard.
      </p>
      {contact && (
        <Facts
          facts={[
            { term: 'Adresse de la Caf', value: <PostalAddressLines address={contact.address} /> },
            { term: 'Adresse e-mail', value: <MailLink email={contact.email} /> },
            { term: 'Téléphone', value: contact.phone && <PhoneLink phone={contact.phone} /> },
          ]}
        />
      )}
    </section>
  );
}
