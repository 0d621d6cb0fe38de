import { useState } from 'react';
import { Button, LinkButton } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { forgetDraft, hasDraft, newRequestDraft } from './draft-names.ts';
import { NextSteps } from './next-steps.tsx';
import './start-page.css';

/** What an habilitation is, who can ask for it, what is needed and what happens next (REQ-01). */
export function StartPage() {
  const [begun, setBegun] = useState(hasDraft);
  const [asking, setAsking] = useState(false);
  return (
    <div className="stack stack-loose">
      <div className="stack">
        <PageTitle below="Pour tenir à jour vous-même, sur monenfant, les informations et les places disponibles de vos établissements.">
          Demander une habilitation
        </PageTitle>
        {begun && (
          <Notice kind="info" title="Une demande est déjà commencée sur cet appareil">
            <p>Vous retrouverez tout ce que vous avez saisi.</p>
          </Notice>
        )}
        <div className="row">
          <LinkButton look="strong" to="/habilitation/structures/$etape" params={{ etape: 'fournisseur' }}>
            {begun ? 'Reprendre ma demande' : 'Commencer la demande'}
          </LinkButton>
          {begun && (
            <Button look="quiet" onClick={() => setAsking(true)}>
              Effacer mon brouillon
            </Button>
          )}
        </div>
      </div>
      <div className="columns columns-aside">
        <div className="stack stack-loose">
          <section className="stack stack-tight" aria-labelledby="pour-qui">
            <h2 id="pour-qui">Qui peut demander</h2>
            <p>
              Le gestionnaire d’un ou de plusieurs établissements&nbsp;: commune, intercommunalité,
              association, entreprise… La convention l’appelle le <strong>fournisseur de données</strong>.
              Elle est signée avec la Caf du département où se trouvent les établissements&nbsp;:
            </p>
            <ul>
              <li>crèches (EAJE), pour leur fonctionnement et leurs disponibilités&nbsp;;</li>
              <li>
                accueils de loisirs, relais petite enfance, lieux d’accueil enfants-parents, maisons
                d’assistants maternels, pour leur fonctionnement.
              </li>
            </ul>
          </section>
          <section className="stack stack-tight" aria-labelledby="ensuite">
            <h2 id="ensuite">Ce qui se passe ensuite</h2>
            <NextSteps />
            <p className="soft small">
              Ces informations servent à instruire votre demande et à établir la convention, rien d’autre.
              Elles sont transmises à la Caf que vous choisissez.
            </p>
          </section>
        </div>
        <section className="start-need panel panel-soft stack stack-tight" aria-labelledby="a-preparer">
          <h2 id="a-preparer">Ce qu’il vous faut</h2>
          <p>Comptez une dizaine de minutes. Vous pouvez vous arrêter et reprendre plus tard.</p>
          <ul>
            <li>
              les coordonnées du fournisseur et de son représentant légal, qui signera la convention&nbsp;;
            </li>
            <li>la liste des établissements concernés&nbsp;;</li>
            <li>
              pour chaque personne qui saisira les informations&nbsp;: nom, prénom, fonction et adresse e-mail
              personnelle (pas une boîte partagée comme contact@…).
            </li>
          </ul>
        </section>
      </div>
      {asking && (
        <ConfirmDialog
          title="Effacer votre brouillon&nbsp;?"
          action="Effacer le brouillon"
          onConfirm={() => {
            forgetDraft(newRequestDraft);
            setBegun(false);
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
