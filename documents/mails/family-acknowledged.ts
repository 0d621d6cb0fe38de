import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** What a family is told of the place that has its request. */
export interface FamilyFacts {
  reference: string;
  placeName: string;
  placeEmail: string;
  placePhone?: string;
  /** Its private link. */
  link: string;
}

export const placeContact = ({ reference, placeName, placeEmail, placePhone }: FamilyFacts): string =>
  `Une question ? Adressez-vous à votre lieu d'information, ${placeName} : ${placeEmail}${placePhone ? ` ou ${placePhone}` : ''}, en donnant la référence ${reference}.`;

/**
 * Acknowledges a family's request (LIN-10): who received it, until when it is kept, and the link that opens it. It repeats
 * nothing of what was written: a mailbox may be read by others.
 * @param data.retrieveBy, data.eraseOn Paris days
 */
export function familyAcknowledged(data: FamilyFacts & { retrieveBy: string; eraseOn: string }): Mail {
  const { reference, placeName } = data;
  return laidOut({
    subject: `Votre demande ${reference} est bien transmise`,
    preheader: 'Gardez ce message : son lien ouvre votre demande.',
    title: 'Votre demande est bien transmise',
    body: [
      `Votre demande d'information a été transmise à ${placeName}.`,
      {
        facts: [
          ['Référence', reference],
          ['Destinataire', placeName],
          ['Lue au plus tard le', frenchDate(data.retrieveBy)],
          ['Effacée le', frenchDate(data.eraseOn)],
        ],
      },
      'Ce qui se passe maintenant :',
      {
        steps: [
          `Une personne habilitée de ${placeName} lit votre demande. Personne d'autre ne peut la lire, la Caf non plus.`,
          'Elle vous joint, ou vous répond en ligne. Un e-mail vous prévient alors.',
        ],
      },
      "Avec le lien ci-dessous, vous voyez où en est votre demande, vous la corrigez tant que personne ne l'a lue, et vous la retirez quand vous voulez : elle est alors effacée aussitôt.",
    ],
    action: { label: 'Suivre ma demande', url: data.link },
    closing: [
      'Ce lien est personnel : qui le détient peut lire votre demande. Ne le transmettez pas.',
      "Vous n'avez rien demandé ? Ouvrez le lien et retirez la demande.",
    ],
    contact: placeContact(data),
  });
}
