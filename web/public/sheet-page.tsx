import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { readSheet } from '../../contract/public.ts';
import type { PublicSheet } from '../../domain/directory/published.ts';
import { problemOf } from '../api/problem.ts';
import { reading } from '../api/query.ts';
import { publicRoute } from '../api/route.ts';
import { AgeText } from '../design/age-text.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { formatDate } from '../design/format.ts';
import { PageTitle } from '../design/page-title.tsx';
import { PrintedFrom } from '../design/printed-from.tsx';
import { Breadcrumb, BreadcrumbLink } from '../design/shell.tsx';
import { FailureState, LoadingState } from '../design/situations.tsx';
import { OperatingSections } from '../establishment/operating-sections.tsx';
import { typeWords } from '../establishment/words.ts';
import { InformationPlaces } from './information-places.tsx';
import { SheetAvailability } from './sheet-availability.tsx';
import { SheetContact } from './sheet-contact.tsx';
import { SheetPlace } from './sheet-place.tsx';
import './sheet-page.css';

const sheet = publicRoute<typeof readSheet>('GET', '/api/public/establishments/{id}');

/** The public sheet of an establishment: validated information and availability, with their dates (PUB-11). */
export function SheetPage() {
  const { id } = useParams({ from: '/public/etablissements/$id' });
  const found = useQuery(reading(sheet, { params: { id } }));
  if (found.isPending) return <LoadingState what="de la fiche" />;
  if (found.isError) {
    const problem = problemOf(found.error);
    if (problem.code === 'not-found' || problem.code === 'invalid-request') return <NotOnline />;
    return (
      <>
        <PageTitle>La fiche n’a pas pu être affichée</PageTitle>
        <FailureState
          title={problem.title}
          detail="Vous pouvez réessayer dans un instant."
          onRetry={() => found.refetch()}
          retrying={found.isFetching}
        />
      </>
    );
  }
  return <Sheet sheet={found.data} />;
}

function NotOnline() {
  return (
    <div className="stack">
      <PageTitle below="L’établissement a peut-être fermé, ou l’adresse de cette page est incomplète.">
        Cet établissement n’est pas en ligne
      </PageTitle>
      <LinkButton to="/" look="strong">
        Chercher un autre accueil
      </LinkButton>
    </div>
  );
}

function Sheet({ sheet }: { sheet: PublicSheet }) {
  const { type, name, address, operating, availability, manager } = sheet;
  return (
    <article className="stack">
      {/* A search engine must not lead from a childminder's name to the house (RGT-03). */}
      {operating?.members && operating.members.length > 0 && <meta name="robots" content="noindex" />}
      <Breadcrumb here={name}>
        <BreadcrumbLink to="/">Accueil</BreadcrumbLink>
        {address.communeCode && (
          <BreadcrumbLink
            to="/etablissements"
            search={{ commune: address.communeCode, nom: address.commune }}
          >
            {address.commune}
          </BreadcrumbLink>
        )}
      </Breadcrumb>
      <PageTitle above={typeWords[type].inFull} below={manager && `Gestionnaire\u00a0: ${manager}`}>
        {name}
      </PageTitle>
      <div className="sheet">
        <SheetContact sheet={sheet} />
        <div className="stack sheet-said">
          {type === 'EAJE' && <SheetAvailability availability={availability} />}
          {operating && (
            <div className="stack stack-tight">
              <p className="soft small">
                Ce qui suit est fourni par l’établissement, et validé par la Caf. Dernière validation le{' '}
                {formatDate(operating.updatedAt)}, <AgeText since={operating.updatedAt} />.
              </p>
              <OperatingSections information={operating} validated={operating.validatedParts} />
            </div>
          )}
          {!operating && (
            <p className="soft">
              Cet établissement n’a pas communiqué d’autre information&nbsp;: horaires, tarifs, projet…
            </p>
          )}
          <SheetPlace sheet={sheet} />
          <section className="stack stack-tight" aria-labelledby="se-renseigner">
            <h2 id="se-renseigner" tabIndex={-1}>
              Demander des informations
            </h2>
            <InformationPlaces commune={address.communeCode} />
          </section>
          <p className="soft small no-print">
            Une information est fausse&nbsp;?{' '}
            <Link to="/vos-droits" search={{ etablissement: sheet.id }}>
              Signaler une erreur
            </Link>
          </p>
          <div className="row no-print">
            <Button onClick={() => print()}>Imprimer cette fiche</Button>
          </div>
          <PrintedFrom />
        </div>
      </div>
    </article>
  );
}
