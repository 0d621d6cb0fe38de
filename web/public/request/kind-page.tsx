import { Navigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { retrievalDays } from '../../../domain/linf/deadlines.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { keptDraft } from './draft.ts';
import { forgetDraft, newRequestDraft } from './draft-names.ts';
import { type AskedKind, kindOfNature, kindWords, natures } from './kinds.ts';
import { NextSteps } from './next-steps.tsx';
import { firstToDo, RequestTasks } from './request-tasks.tsx';
import { stepsOf } from './steps.ts';
import './start-page.css';

/** Who can ask for an habilitation of one kind, what it takes, how far one's own request is (REQ-01). */
export function KindPage() {
  const { nature } = useParams({ from: '/public/habilitation/$nature' });
  const kind = kindOfNature(nature);
  return kind ? <Kind key={kind} kind={kind} /> : <Navigate to="/habilitation" replace />;
}

function Kind({ kind }: { kind: AskedKind }) {
  const [draft, setDraft] = useState(() => keptDraft(newRequestDraft(kind)));
  const [asking, setAsking] = useState(false);
  const first = draft ? firstToDo(kind, draft) : (stepsOf[kind][0] ?? 'relecture');
  return (
    <div className="stack stack-loose">
      <div className="stack">
        <PageTitle below={who[kind].below}>{kindWords[kind].title}</PageTitle>
        <div className="row">
          <LinkButton
            look="strong"
            to="/habilitation/$nature/$etape"
            params={{ nature: natures[kind], etape: first }}
          >
            {draft ? 'Reprendre ma demande' : 'Commencer la demande'}
          </LinkButton>
          {draft && (
            <Button look="quiet" onClick={() => setAsking(true)}>
              Effacer mon brouillon
            </Button>
          )}
        </div>
      </div>
      {draft && (
        <section className="stack stack-tight" aria-labelledby="deja">
          <h2 id="deja">Une demande est déjà commencée sur cet appareil</h2>
          <p>Vous retrouverez tout ce que vous avez saisi.</p>
          <RequestTasks kind={kind} draft={draft} />
        </section>
      )}
      <div className="columns columns-aside">
        <div className="stack stack-loose">
          <section className="stack stack-tight" aria-labelledby="pour-qui">
            <h2 id="pour-qui">Qui peut demander</h2>
            {who[kind].can}
          </section>
          <section className="stack stack-tight" aria-labelledby="ensuite">
            <h2 id="ensuite">Ce qui se passe ensuite</h2>
            <NextSteps kind={kind} />
            <p className="soft small">
              Ces informations servent à instruire votre demande et à établir la convention, rien d’autre.
              Elles sont transmises à la Caf que vous choisissez.
            </p>
          </section>
        </div>
        <section className="start-need panel panel-soft stack stack-tight" aria-labelledby="a-preparer">
          <h2 id="a-preparer">Ce qu’il vous faut</h2>
          <p>Comptez une dizaine de minutes. Vous pouvez vous arrêter et reprendre plus tard.</p>
          {who[kind].needs}
        </section>
      </div>
      {asking && (
        <ConfirmDialog
          title="Effacer votre brouillon&nbsp;?"
          action="Effacer le brouillon"
          onConfirm={() => {
            forgetDraft(newRequestDraft(kind));
            setDraft(undefined);
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        >
          <p>
            Tout ce que vous avez saisi dans cette demande sera perdu. Rien n’a encore été envoyé à la Caf.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

const personNeeds =
  'nom, prénom, fonction et adresse e-mail personnelle (pas une boîte partagée comme contact@…)';

const who: Record<AskedKind, { below: string; can: ReactNode; needs: ReactNode }> = {
  structures: {
    below:
      'Pour tenir à jour vous-même, sur monenfant, les informations et les places disponibles de vos établissements.',
    can: (
      <>
        <p>
          Le gestionnaire d’un ou de plusieurs établissements&nbsp;: commune, intercommunalité, association,
          entreprise… La convention l’appelle le <strong>fournisseur de données</strong>. Elle est signée avec
          la Caf du département où se trouvent les établissements&nbsp;:
        </p>
        <ul>
          <li>crèches (EAJE), pour leur fonctionnement et leurs disponibilités&nbsp;;</li>
          <li>
            accueils de loisirs, relais petite enfance, lieux d’accueil enfants-parents, maisons d’assistants
            maternels, pour leur fonctionnement.
          </li>
        </ul>
      </>
    ),
    needs: (
      <ul>
        <li>les coordonnées du fournisseur et de son représentant légal, qui signera la convention&nbsp;;</li>
        <li>la liste des établissements concernés&nbsp;;</li>
        <li>pour chaque personne qui saisira les informations&nbsp;: {personNeeds}.</li>
      </ul>
    ),
  },
  linf: {
    below:
      'Pour recevoir, de la part des familles de vos communes, leurs demandes d’information sur les modes d’accueil.',
    can: (
      <>
        <p>
          La collectivité ou l’association dont dépend un <strong>lieu d’information</strong>&nbsp;: un
          service qui renseigne les familles sur la crèche, l’assistante maternelle ou la garde à domicile. Le
          plus souvent, c’est le relais petite enfance.
        </p>
        <p>
          Une famille dépose sa demande en ligne. Elle arrive au lieu d’information qui couvre sa commune, et
          à lui seul&nbsp;: vous la récupérez dans les {numberInWords(retrievalDays)} jours, et vous y
          répondez.
        </p>
      </>
    ),
    needs: (
      <ul>
        <li>les coordonnées du partenaire et de son représentant légal, qui signera la convention&nbsp;;</li>
        <li>celles du lieu d’information&nbsp;;</li>
        <li>
          les communes couvertes&nbsp;: par leur nom, leur intercommunalité, ou une liste de codes&nbsp;;
        </li>
        <li>pour chaque personne qui lira les demandes&nbsp;: {personNeeds}, et adresse professionnelle.</li>
      </ul>
    ),
  },
  mam: {
    below: 'Pour tenir à jour vous-mêmes, sur monenfant, la page de votre maison.',
    can: (
      <>
        <p>
          Les assistants maternels d’une maison (MAM), <strong>tous ensemble</strong>&nbsp;: chacun est partie
          à la convention, et la signe.
        </p>
        <p>
          Vous décrivez le fonctionnement de la maison et, si vous le voulez, vous montrez qui y travaille.
          Pour cela, chacun autorise les autres à mettre son nom en ligne.
        </p>
      </>
    ),
    needs: (
      <ul>
        <li>le nom de la maison et ses coordonnées&nbsp;: la convention y sera envoyée&nbsp;;</li>
        <li>pour chaque assistant maternel&nbsp;: {personNeeds}&nbsp;;</li>
        <li>l’accord de tous.</li>
      </ul>
    ),
  },
};
