import { partyTitles } from '../../domain/habilitation/party-titles.ts';
import type { HabilitationKind } from '../../domain/habilitation/request.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells a person who already has an account that one more convention names them (ACT-05). */
export function habilitationAdded(data: {
  kind: HabilitationKind;
  conventionNumber: string;
  providerName: string;
  signInUrl: string;
}): Mail {
  return laidOut({
    subject: `Une convention de plus dans votre extranet : ${data.conventionNumber}`,
    preheader: 'Votre identifiant et votre mot de passe ne changent pas.',
    title: 'Une convention de plus vous nomme',
    body: [
      "Elle vous habilite à son tour : ce qu'elle couvre s'ajoute, dans votre espace, à ce que vous tenez déjà à jour.",
      {
        facts: [
          ['Convention', data.conventionNumber],
          [partyTitles[data.kind], data.providerName],
        ],
      },
      'Votre identifiant et votre mot de passe ne changent pas.',
    ],
    action: { label: 'Me connecter', url: data.signInUrl },
    contact: 'Une question ? Adressez-vous à la Caf qui a signé cette convention.',
  });
}
