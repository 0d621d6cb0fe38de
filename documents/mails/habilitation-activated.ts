import { partyTitles } from '../../domain/habilitation/party-titles.ts';
import type { HabilitationKind } from '../../domain/habilitation/request.ts';
import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells the party that its habilitation is active (ACT-05). The first conventions of departmental councils named nobody
 * to give an access to (S4).
 * @param data.signedOn ISO date of the signature, on which the convention takes effect (S0 art. 5).
 */
export function habilitationActivated(data: {
  kind: HabilitationKind;
  conventionNumber: string;
  providerName: string;
  cafName: string;
  signedOn: string;
  personCount: number;
}): Mail {
  const council = data.kind === 'council';
  return laidOut({
    subject: council
      ? `Convention ${data.conventionNumber} : elle est en vigueur`
      : `Convention ${data.conventionNumber} : l'habilitation est active`,
    preheader: council
      ? 'Les deux signatures sont enregistrées.'
      : 'Chaque personne habilitée reçoit son accès par e-mail.',
    title: council ? 'Votre convention est en vigueur' : "L'habilitation est active",
    body: [
      council
        ? `La ${data.cafName} a reçu la convention signée et l'a enregistrée.`
        : `La ${data.cafName} a reçu votre convention signée et vient d'activer l'habilitation.`,
      {
        facts: [
          ['Convention', data.conventionNumber],
          [partyTitles[data.kind], data.providerName],
          ['Prend effet le', frenchDate(data.signedOn)],
        ],
      },
      ...(data.personCount === 0
        ? []
        : [
            "Chaque personne de l'annexe 1 reçoit son accès par e-mail, à son adresse. Si l'une ne trouve rien, même parmi les messages indésirables, elle peut demander un nouveau mot de passe depuis la page de connexion.",
            'Une personne habilitée quitte sa mission ? Prévenez la Caf aussitôt : elle fermera cet accès.',
          ]),
      'La convention dure un an et se renouvelle tacitement.',
    ],
    contact: `Une question, un changement ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention.`,
  });
}
