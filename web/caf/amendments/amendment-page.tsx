import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { type AmendmentView, listAmendments } from '../../../contract/caf-amendments.ts';
import { reading } from '../../api/query.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { AmendmentActs } from './amendment-acts.tsx';
import { AmendmentContent } from './amendment-content.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { amendmentWords } from './words.ts';
import '../requests/request-page.css';
import './amendments.css';

/** One avenant of a convention: its draft to complete, or its paper with what remains to be done (AVN-01). */
export function AmendmentPage() {
  const { id, numero } = useParams({ from: '/caf/demandes/$id/avenants/$numero' });
  const params = { id };
  const request = useQuery(reading(readRequest, { params }));
  const list = useQuery(reading(listAmendments, { params }));
  return (
    <>
      <Breadcrumb here={numero === 'nouveau' ? 'Nouvel avenant' : `Avenant n°\u00a0${numero}`}>
        <BreadcrumbLink to="/caf/demandes">Demandes</BreadcrumbLink>
        <BreadcrumbLink to="/caf/demandes/$id" params={params}>
          {id}
        </BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={request} what="du dossier" absent="Ce dossier n’existe pas">
        {(convention) => (
          <Loaded query={list} what="de l’avenant">
            {({ amendments }) => (
              <Shown key={numero} convention={convention} amendments={amendments} numero={numero} />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function Shown({
  convention,
  amendments,
  numero,
}: {
  convention: RequestDetail;
  amendments: readonly AmendmentView[];
  numero: string;
}) {
  const navigate = useNavigate();
  const show = (number: number) =>
    navigate({
      to: '/caf/demandes/$id/avenants/$numero',
      params: { id: convention.id, numero: String(number) },
      replace: true,
    });
  // The one draft there may be: whoever asks for a new one finds it.
  const draft = amendments.find(({ state }) => state === 'draft');
  const amendment = numero === 'nouveau' ? draft : amendments.find(({ number }) => String(number) === numero);
  if (!amendment && numero !== 'nouveau') {
    return <PageTitle below="Vérifiez l’adresse, ou revenez au dossier.">Cet avenant n’existe pas</PageTitle>;
  }
  if (!amendment) {
    return (
      <>
        <PageTitle below="Sur demande expresse du partenaire. Il prend effet quand les deux signatures sont enregistrées.">
          Préparer un avenant
        </PageTitle>
        <DraftEditor convention={convention} amendments={amendments} onSaved={show} />
      </>
    );
  }
  const words = amendmentWords(amendment.state, convention.state);
  return (
    <>
      <PageTitle
        below={
          <span className="row">
            <StateTag tone={words.tone}>{words.name}</StateTag> <span>{words.waits}</span>
          </span>
        }
      >
        Avenant n°&nbsp;{amendment.number}
      </PageTitle>
      {amendment.state === 'draft' && convention.state !== 'ended' ? (
        <DraftEditor
          key={amendment.number}
          convention={convention}
          amendments={amendments}
          amendment={amendment}
          onSaved={show}
        />
      ) : (
        <div className="stack stack-loose">
          <AmendmentActs convention={convention} amendment={amendment} />
          <AmendmentContent convention={convention} amendment={amendment} />
        </div>
      )}
    </>
  );
}
