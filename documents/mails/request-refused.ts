import type { HabilitationKind } from '../../domain/habilitation/request.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells the party that the Caf refuses the request, or gives up the convention it had accepted to sign, and why (ACT-02).
 * A departmental council asked for nothing: only its convention can be given up (S4).
 * @param data.accepted whether there is a convention already; a council's always is.
 */
export function requestRefused(data: {
  kind: HabilitationKind;
  reference: string;
  cafName: string;
  reason: string;
  accepted: boolean;
}): Mail {
  const { kind, reference, cafName, reason, accepted } = data;
  const contact = `Vous voulez en parler ? Adressez-vous à la ${cafName}, en donnant la référence ${reference}.`;
  const preheader = `La ${cafName} vous en donne la raison.`;
  const noAccount = "Aucun compte n'a été ouvert.";
  const askAgain = `${noAccount} Si la situation change, vous pouvez faire une nouvelle demande sur monenfant.fr.`;
  if (accepted) {
    const before = kind === 'council' ? 'avait préparé' : 'avait accepté votre demande et préparé';
    return laidOut({
      subject: `Convention ${reference} : la Caf y renonce`,
      preheader,
      title: 'La Caf renonce à la convention',
      body: [
        `La ${cafName} ${before} la convention ${reference}. Elle y renonce, pour la raison suivante :`,
        { quote: reason },
        "Si vous n'avez pas encore renvoyé les exemplaires que vous avez pu recevoir, ne les renvoyez pas.",
        kind === 'council' ? noAccount : askAgain,
      ],
      contact,
    });
  }
  return laidOut({
    subject: `Votre demande d'habilitation ${reference} n'est pas acceptée`,
    preheader,
    title: "Votre demande n'est pas acceptée",
    body: [
      `La ${cafName} a examiné votre demande ${reference} et ne peut pas l'accepter. En voici la raison :`,
      { quote: reason },
      askAgain,
    ],
    contact,
  });
}
