import { laidOut, type Mail } from './layout.ts';

/** Tells the applicant that the request is accepted and that the convention comes by post (ACT-02, ACT-03). */
export function conventionPosted(data: { reference: string; cafName: string }): Mail {
  return laidOut({
    subject: `Votre demande ${data.reference} est acceptée, la convention arrive par la poste`,
    preheader: 'Deux exemplaires à signer, un à renvoyer.',
    title: 'Votre demande est acceptée',
    body: [
      `La ${data.cafName} accepte votre demande ${data.reference}. Elle vous envoie par la poste la convention d'habilitation informatique, en deux exemplaires.`,
      'À la réception :',
      {
        steps: [
          'Relisez la convention et son annexe 1 : personnes, adresses électroniques, établissements. Une erreur ? Dites-le à la Caf avant de signer.',
          "Datez et signez les deux exemplaires, après l'article 6 et au bas de l'annexe 1.",
          "Renvoyez à la Caf l'exemplaire qui porte son nom et gardez l'autre.",
        ],
      },
      "Dès que la Caf a reçu l'exemplaire signé, elle active l'habilitation. Chaque personne reçoit alors son mot de passe par courriel.",
    ],
    contact: `Rien reçu d'ici deux semaines ? Adressez-vous à la ${data.cafName}, en donnant la référence ${data.reference}.`,
  });
}
