import { laidOut, type Mail } from './layout.ts';

const PARTS = {
  operating: 'les informations de fonctionnement',
  availability: 'les disponibilités',
} as const;

/** Tells the agent that the Caf withdrew what was online, and why (PUB-07). */
export function informationWithdrawn(data: {
  establishmentName: string;
  part: keyof typeof PARTS;
  reason: string;
  editUrl: string;
}): Mail {
  return laidOut({
    subject: 'Des informations ont été retirées de monenfant.fr',
    preheader: 'La Caf vous en donne la raison.',
    title: 'Des informations ont été retirées',
    body: [
      'La Caf a retiré de monenfant.fr une partie de ce que les familles y voyaient.',
      {
        facts: [
          ['Établissement', data.establishmentName],
          ['Ce qui est retiré', PARTS[data.part]],
        ],
      },
      "Voici la raison qu'elle donne :",
      { quote: data.reason },
      'Vous pouvez saisir de nouvelles informations à tout moment.',
    ],
    action: { label: 'Saisir de nouvelles informations', url: data.editUrl },
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
