import { partyTitles } from '../../domain/habilitation/party-titles.ts';
import { frenchDateTime } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** How the mail speaks of each kind of request. */
const words = {
  structures: { asked: "d'habilitation « Structures »", posted: '' },
  linf: { asked: "d'habilitation d'un lieu d'information", posted: '' },
  mam: {
    asked: "d'habilitation d'une maison d'assistants maternels",
    posted: " à l'adresse de la maison,",
  },
} as const;

/**
 * Receipt of a request, to the applicant (REQ-05).
 * @param data.submittedAt ISO instant of the validation.
 */
export function requestAcknowledged(data: {
  kind: keyof typeof words;
  reference: string;
  providerName: string;
  cafName: string;
  submittedAt: string;
  establishmentCount: number;
  communeCount: number;
  personCount: number;
  siteUrl: string;
}): Mail {
  const { reference, cafName } = data;
  const { asked, posted } = words[data.kind];
  return laidOut({
    subject: `Votre demande d'habilitation ${reference} est bien reçue`,
    preheader: `La ${cafName} va l'examiner. Gardez cette référence.`,
    title: 'Votre demande est bien reçue',
    body: [
      `Votre demande ${asked} a été transmise à la ${cafName}. Ce message en accuse réception.`,
      {
        facts: [
          ['Référence', reference],
          [partyTitles[data.kind], data.providerName],
          ['Caf destinataire', cafName],
          ['Transmise le', frenchDateTime(data.submittedAt)],
          ...(data.kind === 'structures'
            ? [['Établissements', String(data.establishmentCount)] as const]
            : []),
          ...(data.kind === 'linf' ? [['Communes couvertes', String(data.communeCount)] as const] : []),
          ['Personnes à habiliter', String(data.personCount)],
        ],
      },
      'Ce qui se passe maintenant :',
      {
        steps: [
          `La ${cafName} vérifie votre demande. Elle vous répond par e-mail : acceptée, à corriger ou refusée.`,
          `Si elle l'accepte, elle vous envoie la convention par la poste,${posted} en deux exemplaires à signer.`,
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
