import { laidOut, type Mail } from './layout.ts';

/** Tells the party that an avenant comes by post, to be signed (AVN-01). */
export function amendmentPosted(data: { conventionNumber: string; number: number; cafName: string }): Mail {
  return laidOut({
    subject: `Un avenant à la convention ${data.conventionNumber} arrive par la poste`,
    preheader: 'Deux exemplaires à signer, un à renvoyer.',
    title: 'Un avenant arrive par la poste',
    body: [
      `La ${data.cafName} vous envoie l'avenant n° ${data.number} à la convention ${data.conventionNumber}, en deux exemplaires.`,
      'À la réception :',
      {
        steps: [
          'Relisez ce qui change et la nouvelle annexe 1. Une erreur ? Dites-le à la Caf avant de signer.',
          'Datez et signez les deux exemplaires. Pour une Mam, chaque assistant maternel signe.',
          "Renvoyez à la Caf l'exemplaire qui porte son nom et gardez l'autre.",
        ],
      },
      "Rien ne change avant : l'avenant prend effet quand la Caf a enregistré les deux signatures.",
    ],
    contact: `Rien reçu d'ici deux semaines ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention.`,
  });
}
