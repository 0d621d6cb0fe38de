import type { HabilitationKind } from '../../domain/habilitation/request.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells the applicant that the Caf refuses the request, and why (ACT-02). A departmental council asked for nothing: it is
 * told that the convention prepared for it will not be signed (S4).
 */
export function requestRefused(data: {
  kind: HabilitationKind;
  reference: string;
  cafName: string;
  reason: string;
}): Mail {
  if (data.kind === 'council') {
    return laidOut({
      subject: `Convention ${data.reference} : elle ne sera pas signée`,
      preheader: `La ${data.cafName} vous en donne la raison.`,
      title: 'La Caf renonce à la convention',
      body: [
        `La ${data.cafName} avait préparé la convention ${data.reference} avec vous. Elle y renonce, pour la raison suivante :`,
        { quote: data.reason },
        'Ne renvoyez pas les exemplaires que vous avez pu recevoir.',
      ],
      contact: `Vous voulez en parler ? Adressez-vous à la ${data.cafName}, en donnant la référence ${data.reference}.`,
    });
  }
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
