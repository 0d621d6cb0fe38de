import { laidOut, type Mail } from './layout.ts';

/** Tells a person who already has an account that one more convention names them (ACT-05). */
export function habilitationAdded(data: {
  conventionNumber: string;
  providerName: string;
  signInUrl: string;
}): Mail {
  return laidOut({
    subject: `Une convention de plus dans votre extranet : ${data.conventionNumber}`,
    preheader: 'Votre identifiant et votre mot de passe ne changent pas.',
    title: "D'autres établissements vous sont ouverts",
    body: [
      "Une nouvelle convention d'habilitation informatique vous nomme. Ses établissements s'ajoutent à ceux que vous tenez déjà à jour.",
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Fournisseur de données', data.providerName],
        ],
      },
      'Votre identifiant et votre mot de passe ne changent pas.',
    ],
    action: { label: 'Me connecter', url: data.signInUrl },
    contact: 'Une question ? Adressez-vous à la Caf qui a signé cette convention.',
  });
}
