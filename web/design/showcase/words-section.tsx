import { now } from '../../api/server-time.ts';
import { AgeText } from '../age-text.tsx';
import { Button, LinkButton } from '../button.tsx';
import { DiffText } from '../diff-text.tsx';
import { Facts } from '../facts.tsx';
import { formatCount, formatDate, formatDateTime, formatPhone } from '../format.ts';
import { Notice } from '../notice.tsx';
import { StateTag } from '../state-tag.tsx';
import { Section } from './section.tsx';

const daysAgo = (days: number) => new Date(now() - days * 86_400_000).toISOString();

const before =
  'Nous accueillons les enfants de 10 semaines à 3 ans, du lundi au vendredi.\nInscriptions en mairie le mardi matin.';
const after =
  'Nous accueillons les enfants de 10 semaines à 4 ans, du lundi au samedi.\nInscriptions en mairie, sur rendez-vous.';

/** Text, colours, buttons, messages, states, facts, differences. */
export function WordsSection() {
  return (
    <>
      <Section id="texte" title="Texte et couleurs">
        <div className="stack stack-tight">
          <p className="showcase-size-display">Grand titre</p>
          <p className="showcase-size-title">Titre de partie</p>
          <p className="showcase-size-lead">Chapeau ou titre de bloc</p>
          <p>
            Texte courant&nbsp;: les familles lisent ici ce que la Caf a validé, et rien d’autre. Un{' '}
            <a href="#texte">lien dans le texte</a> se voit sans la couleur.
          </p>
          <p className="small soft">Petit texte, pour ce qui accompagne.</p>
        </div>
        <ul className="showcase-swatches">
          <li className="showcase-accent">Accent</li>
          <li className="showcase-accent-soft">Accent léger</li>
          <li className="showcase-soft">Fond léger</li>
          <li className="showcase-sunken">Fond creusé</li>
        </ul>
      </Section>
      <Section id="boutons" title="Boutons">
        <div className="row">
          <Button look="strong">Envoyer la demande</Button>
          <Button>Enregistrer le brouillon</Button>
          <Button look="quiet">Ajouter une personne</Button>
          <Button look="danger">Retirer la fiche</Button>
          <LinkButton to="/">Revenir à l’accueil</LinkButton>
        </div>
        <div className="row">
          <Button look="strong" busy>
            Envoi de la demande
          </Button>
          <Button disabled>Pas encore possible</Button>
        </div>
      </Section>
      <Section id="messages" title="Messages">
        <Notice title="La convention prend effet à sa signature">
          <p>La Caf vous envoie le document en deux exemplaires.</p>
        </Notice>
        <Notice kind="success" title="Votre demande est partie à la Caf de la Drôme">
          <p>Référence S26-7KQ3-M9TX. Vous recevez un accusé de réception par e-mail.</p>
        </Notice>
        <Notice kind="warning" title="Cette adresse semble partagée">
          <p>L’identifiant est personnel&nbsp;: indiquez une adresse au nom de la personne.</p>
        </Notice>
        <Notice kind="danger" title="Le fichier n’a pas été chargé">
          <p>
            La colonne «&nbsp;nom&nbsp;» manque. Rien n’a été modifié&nbsp;: ajoutez-la, puis recommencez.
          </p>
          <Button>Choisir un autre fichier</Button>
        </Notice>
      </Section>
      <Section id="etats" title="États">
        <div className="row">
          <StateTag tone="waiting">À étudier</StateTag>
          <StateTag tone="elsewhere">Attend le demandeur</StateTag>
          <StateTag tone="good">En ligne</StateTag>
          <StateTag tone="bad">Refusée</StateTag>
          <StateTag tone="calm">Remplacée</StateTag>
        </div>
        <p>
          Déposée <AgeText since={daysAgo(0)} />, reprise <AgeText since={daysAgo(1)} />, signée{' '}
          <AgeText since={daysAgo(3)} />, ouverte <AgeText since={daysAgo(100)} />.
        </p>
      </Section>
      <Section id="faits" title="Ce qui est su">
        <Facts
          facts={[
            {
              term: 'Fournisseur',
              value: 'Association Les Petits Pas, Crest',
              action: <a href="#faits">Modifier</a>,
            },
            { term: 'Téléphone', value: <span className="figures">{formatPhone('+33475250000')}</span> },
            { term: 'Déposée', value: formatDateTime('2026-11-21T07:05:00Z') },
            { term: 'Effet', value: formatDate('2027-01-01') },
            { term: 'Établissements', value: formatCount(1200, 'établissement') },
            { term: 'Site internet' },
          ]}
        />
      </Section>
      <Section id="differences" title="Ce qui change">
        <div className="columns">
          <div className="panel stack stack-tight">
            <h3>Mot à mot</h3>
            <p>
              <DiffText before={before} after={after} />
            </p>
          </div>
          <div className="panel stack stack-tight">
            <h3>Ajout, retrait</h3>
            <p>
              <DiffText before="" after="Repas préparés sur place." />
            </p>
            <p>
              <DiffText before="Couches non fournies." after="" />
            </p>
          </div>
        </div>
      </Section>
    </>
  );
}
