import { laidOut, type Mail } from './layout.ts';

/** Tells a person that a convention no longer opens anything to them (AVN-01, AVN-02). No reason: it is the Caf's to give. */
export function accessClosed(data: {
  conventionNumber: string;
  providerName: string;
  cafName: string;
}): Mail {
  return laidOut({
    subject: `Votre accès au titre de la convention ${data.conventionNumber} est fermé`,
    preheader: 'Vos autres conventions, si vous en avez, vous restent ouvertes.',
    title: 'Votre accès est fermé',
    body: [
      "La Caf a fermé l'accès que cette convention d'habilitation informatique vous donnait à l'extranet. Vos sessions ouvertes sont terminées.",
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Partenaire', data.providerName],
        ],
      },
      "Si d'autres conventions vous nomment, reconnectez-vous : elles vous restent ouvertes. Ce que vous avez saisi garde votre numéro d'identification.",
    ],
    contact: `C'est une erreur ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention.`,
  });
}
