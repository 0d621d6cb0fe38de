import { laidOut, type Mail } from './layout.ts';

/** Tells the party that a person's access, closed for safety, is open again (AVN-02). */
export function accessReopened(data: {
  conventionNumber: string;
  personName: string;
  cafName: string;
}): Mail {
  return laidOut({
    subject: `Un accès de la convention ${data.conventionNumber} est rouvert`,
    preheader: 'La personne reçoit un nouveau mot de passe.',
    title: 'Un accès est rouvert',
    body: [
      `La ${data.cafName} a rouvert l'accès d'une personne que votre convention nomme.`,
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Personne', data.personName],
        ],
      },
      "Un nouveau mot de passe lui est envoyé par e-mail, à son adresse : l'ancien ne fonctionne plus.",
    ],
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention.`,
  });
}
