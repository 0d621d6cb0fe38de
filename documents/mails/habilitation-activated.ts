import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells the provider that its habilitation is active (ACT-05).
 * @param data.signedOn ISO date of the signature, on which the convention takes effect (S0 art. 5).
 */
export function habilitationActivated(data: {
  conventionNumber: string;
  providerName: string;
  cafName: string;
  signedOn: string;
}): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : l'habilitation est active`,
    preheader: 'Chaque personne habilitée reçoit son accès par courriel.',
    title: "L'habilitation est active",
    body: [
      `La ${data.cafName} a reçu votre convention signée et vient d'activer l'habilitation.`,
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Fournisseur de données', data.providerName],
          ['Prend effet le', frenchDate(data.signedOn)],
        ],
      },
      "Chaque personne de l'annexe 1 reçoit son accès par courriel, à son adresse. Si l'une ne trouve rien, même parmi les messages indésirables, elle peut demander un nouveau mot de passe depuis la page de connexion.",
      'Une personne habilitée quitte sa mission ? Prévenez la Caf aussitôt : elle fermera cet accès.',
      'La convention dure un an et se renouvelle tacitement.',
    ],
    contact: `Une question, un changement ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention.`,
  });
}
