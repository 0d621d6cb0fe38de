import { frenchDate } from '../french-dates.ts';
import { type Block, laidOut, type Mail } from './layout.ts';

/** Tells a party that the convention has ended, and what it leaves to do (AVN-04, AVN-06). */
export function conventionEnded(data: {
  conventionNumber: string;
  cafName: string;
  effectiveOn: string;
  to: 'party' | 'caf';
  /** Day by which the destruction is to be attested; undefined where nothing is. */
  attestationDueOn: string | undefined;
  /** Whether it is signed on the site, behind a link of its own. */
  onSite: boolean;
}): Mail {
  const attestation: Block[] =
    data.attestationDueOn === undefined
      ? []
      : [
          data.to === 'party'
            ? `Il vous reste à détruire les documents et fichiers reçus au titre de la convention, puis à en attester avant le ${frenchDate(data.attestationDueOn)}. ${data.onSite ? "Un autre e-mail vous donne le lien pour lire et signer l'attestation en ligne." : "Une personne habilitée signe l'attestation et la renvoie à la Caf."}`
            : `L'attestation de destruction est attendue avant le ${frenchDate(data.attestationDueOn)}. ${data.onSite ? "Le partenaire a reçu un lien pour la signer en ligne : vous la verrez sur la page « Lieux d'information ». Si elle revient sur papier, enregistrez son retour sur la page de la convention." : 'Son modèle est sur la page de la convention ; enregistrez-y son retour.'}`,
        ];
  return laidOut({
    subject: `Convention ${data.conventionNumber} : elle a pris fin`,
    preheader: 'Les accès ouverts à ce titre sont fermés.',
    title: 'La convention a pris fin',
    body: [
      `Depuis le ${frenchDate(data.effectiveOn)}, la convention ${data.conventionNumber} n'est plus en vigueur. Les accès ouverts à ce titre sont fermés et les informations qu'elle permettait de tenir à jour sont retirées du site.`,
      ...attestation,
    ],
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
