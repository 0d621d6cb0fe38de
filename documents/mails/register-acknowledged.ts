import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Receipt of a request about one's rights or of a claim (RGT-01, RGT-02). It repeats nothing of what was written: a
 * mailbox may be read by others.
 * @param data.receivedOn, data.dueOn Paris days, `2026-11-21`.
 */
export function registerAcknowledged(data: {
  reference: string;
  cafName: string;
  receivedOn: string;
  dueOn: string;
  siteUrl: string;
}): Mail {
  const { reference, cafName } = data;
  return laidOut({
    subject: `Votre demande ${reference} est bien reçue`,
    preheader: `La ${cafName} va vous répondre. Gardez cette référence.`,
    title: 'Votre demande est bien reçue',
    body: [
      `Votre demande a été inscrite au registre de la ${cafName}. Ce message en accuse réception.`,
      {
        facts: [
          ['Référence', reference],
          ['Caf destinataire', cafName],
          ['Reçue le', frenchDate(data.receivedOn)],
          ['Réponse au plus tard le', frenchDate(data.dueOn)],
        ],
      },
      'Ce qui se passe maintenant :',
      {
        steps: [
          `Un agent de la ${cafName} prend votre demande en charge. Il peut vous joindre pour vérifier que c'est bien vous.`,
          'Vous recevez une réponse, ou la raison pour laquelle il faut plus de temps.',
        ],
      },
    ],
    action: { label: 'Aller sur monenfant.fr', url: data.siteUrl },
    closing: [
      "Vous n'avez rien demandé ? Signalez-le à la Caf et ne tenez pas compte de ce message.",
      'Sans réponse à cette date, vous pouvez vous adresser à la Cnil, 3 place de Fontenoy, 75007 Paris.',
    ],
    contact: `Une question ? Adressez-vous à la ${cafName}, en donnant la référence ${reference}.`,
  });
}
