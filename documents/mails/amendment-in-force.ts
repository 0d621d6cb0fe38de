import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells the party that an avenant, signed by both, has taken effect (AVN-01). */
export function amendmentInForce(data: {
  conventionNumber: string;
  number: number;
  providerName: string;
  cafName: string;
  signedOn: string;
}): Mail {
  return laidOut({
    subject: `L'avenant n° ${data.number} à la convention ${data.conventionNumber} est en vigueur`,
    preheader: 'Les droits et les accès suivent la nouvelle annexe.',
    title: "L'avenant est en vigueur",
    body: [
      `La ${data.cafName} a enregistré les deux signatures. L'annexe 1 de la convention est désormais celle de l'avenant.`,
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Partenaire', data.providerName],
          ['Avenant', `n° ${data.number}`],
          ['Signé le', frenchDate(data.signedOn)],
        ],
      },
      "Une personne ajoutée reçoit son accès par e-mail, à son adresse. L'accès d'une personne retirée est fermé.",
    ],
    contact: `Une question, un autre changement ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention.`,
  });
}
