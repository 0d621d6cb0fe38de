import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells a Caf agent that the director's decision, by which they may import the files of childminders, was recorded
 * (S4 art. 5).
 * @param data.decidedOn day of the decision, `2026-11-21`. `data.signInUrl`: where the agent signs in.
 */
export function importerRecorded(data: { cafName: string; decidedOn: string; signInUrl: string }): Mail {
  return laidOut({
    subject: 'Votre habilitation à importer des fichiers est enregistrée',
    preheader: 'Votre direction en a décidé ainsi.',
    title: 'Votre habilitation à importer des fichiers est enregistrée',
    body: [
      `Par une décision du ${frenchDate(data.decidedOn)}, la direction de votre organisme (${data.cafName}) vous habilite à importer les fichiers des assistants maternels que transmet le conseil départemental. La Cnaf l'a enregistrée.`,
      "Cette habilitation est personnelle : vos imports portent votre numéro d'identification. Elle prend fin quand votre direction le décide, ou quand votre accès est fermé.",
    ],
    action: { label: "Ouvrir l'extranet", url: data.signInUrl },
    contact:
      "Vous n'attendiez pas ce message ? Adressez-vous à votre direction ou à votre administrateur de la Cnaf.",
  });
}
