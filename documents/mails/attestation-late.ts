import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Says that the attestation of destruction is due and has not come (AVN-06, S1 art. 2, S3 art. 3). */
export function attestationLate(data: {
  conventionNumber: string;
  cafName: string;
  dueOn: string;
  to: 'party' | 'caf';
  /** Where a LINF signs it on the site; undefined where it comes back on paper alone. */
  link: string | undefined;
}): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : l'attestation de destruction est attendue`,
    preheader: `Elle était due le ${frenchDate(data.dueOn)}.`,
    title: "L'attestation de destruction manque",
    body: [
      data.to === 'party'
        ? `La convention ${data.conventionNumber} a pris fin. L'attestation de la destruction des documents et fichiers reçus était due le ${frenchDate(data.dueOn)} et n'est pas enregistrée. ${data.link ? 'Faites-la lire et signer en ligne par une personne qui était habilitée : aucun mot de passe n’est demandé.' : `Faites-la signer par une personne habilitée et envoyez-la à la ${data.cafName}.`}`
        : `Le partenaire de la convention ${data.conventionNumber} devait attester la destruction des documents et fichiers reçus pour le ${frenchDate(data.dueOn)}. Rien n'est enregistré : relancez-le, ou enregistrez le retour s'il est arrivé.`,
    ],
    ...(data.link && { action: { label: "Lire et signer l'attestation", url: data.link } }),
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
