import { laidOut, type Mail } from './layout.ts';

/** Tells the provider that the Caf cut the mandate of its software, and why (PUB-07). */
export function mandateCut(data: {
  establishmentName: string;
  editorName: string;
  reason: string;
  mandatesUrl: string;
}): Mail {
  return laidOut({
    subject: 'Le mandat d’un logiciel a été arrêté par la Caf',
    preheader: 'La Caf vous en donne la raison.',
    title: 'Votre logiciel ne déclare plus vos disponibilités',
    body: [
      'La Caf a arrêté le mandat que vous aviez donné à un logiciel. Ce qu’il envoie désormais est refusé.',
      {
        facts: [
          ['Établissement', data.establishmentName],
          ['Logiciel', data.editorName],
        ],
      },
      "Voici la raison qu'elle donne :",
      { quote: data.reason },
      'Vos dernières disponibilités restent en ligne. Vous pouvez les déclarer vous-même dans l’extranet.',
    ],
    action: { label: 'Voir les mandats de vos établissements', url: data.mandatesUrl },
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
