import { frenchDateTime } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Receipt of a request, to the applicant (REQ-05).
 * @param data.submittedAt ISO instant of the validation.
 */
export function requestAcknowledged(data: {
  reference: string;
  providerName: string;
  cafName: string;
  submittedAt: string;
  establishmentCount: number;
  personCount: number;
  siteUrl: string;
}): Mail {
  const { reference, cafName } = data;
  return laidOut({
    subject: `Votre demande d'habilitation ${reference} est bien reçue`,
    preheader: `La ${cafName} va l'examiner. Gardez cette référence.`,
    title: 'Votre demande est bien reçue',
    body: [
      `Votre demande d'habilitation « Structures » a été transmise à la ${cafName}. Ce message en accuse réception.`,
      {
        facts: [
          ['Référence', reference],
          ['Fournisseur de données', data.providerName],
          ['Caf destinataire', cafName],
          ['Transmise le', frenchDateTime(data.submittedAt)],
          ['Établissements', String(data.establishmentCount)],
          ['Personnes à habiliter', String(data.personCount)],
        ],
      },
      'Ce qui se passe maintenant :',
      {
        steps: [
          `La ${cafName} vérifie votre demande. Elle vous répond par courriel : acceptée, à corriger ou refusée.`,
          "Si elle l'accepte, elle vous envoie la convention par la poste, en deux exemplaires à signer.",
          "Quand un exemplaire signé lui est revenu, elle active l'habilitation. Chaque personne reçoit alors son mot de passe.",
        ],
      },
    ],
    action: { label: 'Aller sur monenfant.fr', url: data.siteUrl },
    closing: [
      "Vous n'avez pas fait cette demande ? Signalez-le à la Caf et ne tenez pas compte de ce message.",
    ],
    contact: `Une question, un changement ? Adressez-vous à la ${cafName}, en donnant la référence ${reference}.`,
  });
}
