import { laidOut, type Mail } from './layout.ts';

/** Tells the applicant that the Caf refuses the request, and why (ACT-02). */
export function requestRefused(data: { reference: string; cafName: string; reason: string }): Mail {
  return laidOut({
    subject: `Votre demande d'habilitation ${data.reference} n'est pas acceptée`,
    preheader: `La ${data.cafName} vous en donne la raison.`,
    title: "Votre demande n'est pas acceptée",
    body: [
      `La ${data.cafName} a examiné votre demande ${data.reference} et ne peut pas l'accepter. En voici la raison :`,
      { quote: data.reason },
      "Aucun compte n'a été ouvert. Si la situation change, vous pouvez faire une nouvelle demande sur monenfant.fr.",
    ],
    contact: `Vous voulez en parler ? Adressez-vous à la ${data.cafName}, en donnant la référence ${data.reference}.`,
  });
}
