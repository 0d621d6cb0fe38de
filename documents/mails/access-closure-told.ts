import { laidOut, type Mail } from './layout.ts';

/** Tells the party that a person's access was closed for safety, and that an avenant follows (AVN-02, S0 art. 3-2). */
export function accessClosureTold(data: {
  conventionNumber: string;
  personName: string;
  cafName: string;
}): Mail {
  return laidOut({
    subject: `Un accès de la convention ${data.conventionNumber} est fermé`,
    preheader: 'Un avenant suivra, à signer par les deux parties.',
    title: 'Un accès est fermé',
    body: [
      `La ${data.cafName} a fermé aussitôt l'accès d'une personne que votre convention nomme : fin de mission, ou codes qui ont pu être divulgués.`,
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Personne', data.personName],
        ],
      },
      "Cette personne reste inscrite à l'annexe 1 jusqu'à l'avenant qui l'en retire. La Caf le prépare et vous l'envoie à signer.",
      'Quelqu’un prend le relais ? Dites-le à la Caf : le même avenant peut ajouter cette personne.',
    ],
    contact: `C'est une erreur ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention : elle peut rouvrir l'accès.`,
  });
}
