import { laidOut, type Mail } from './layout.ts';

/**
 * Asks the applicant for corrections, with the Caf's reason (ACT-02).
 * @param data.link the private link that opens the request: whoever holds it can answer.
 */
export function correctionsRequested(data: {
  reference: string;
  cafName: string;
  reason: string;
  link: string;
}): Mail {
  return laidOut({
    subject: `Votre demande d'habilitation ${data.reference} est à corriger`,
    preheader: `La ${data.cafName} vous dit ce qui est à reprendre.`,
    title: 'Votre demande est à corriger',
    body: [
      `La ${data.cafName} a lu votre demande ${data.reference} et vous demande de la corriger avant de décider. Voici ce qu'elle vous écrit :`,
      { quote: data.reason },
      "Le lien ouvre votre demande telle que vous l'avez transmise. Corrigez-la, relisez-la, puis transmettez-la de nouveau.",
    ],
    action: { label: 'Corriger ma demande', url: data.link },
    closing: ['Ce lien est personnel : qui le possède peut modifier la demande. Ne le transférez pas.'],
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant la référence ${data.reference}.`,
  });
}
