import { frenchDate, frenchMonth } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

const WORDS = {
  prepared: { subject: 'une attestation est à signer', title: 'Une attestation de destruction est prête' },
  near: {
    subject: 'une attestation attend votre signature',
    title: 'Une attestation attend votre signature',
  },
  late: { subject: 'une attestation est en retard', title: 'Une attestation de destruction est en retard' },
} as const;

/** Tells the persons of an information place that an attestation of destruction is theirs to sign (LIN-08, S1 art. 2). */
export function attestationToSign(data: {
  about: keyof typeof WORDS;
  conventionNumber: string;
  placeName: string;
  cafName: string;
  /** `2026-11`. */
  month: string;
  dueOn: string;
  /** Requests that it lists. */
  count: number;
  pageUrl: string;
}): Mail {
  const { subject, title } = WORDS[data.about];
  const requests = data.count > 1 ? `${data.count} demandes d'information` : "une demande d'information";
  return laidOut({
    subject: `Convention ${data.conventionNumber} : ${subject}`,
    preheader:
      data.about === 'late'
        ? `Elle était à signer pour le ${frenchDate(data.dueOn)}.`
        : `À signer au plus tard le ${frenchDate(data.dueOn)}.`,
    title,
    body: [
      `En ${frenchMonth(data.month)}, l'extranet a effacé ${requests}. L'article 2 de la convention vous demande d'attester que vous n'en gardez rien non plus.`,
      { facts: [["Lieu d'information", data.placeName]] },
      data.about === 'late'
        ? `L'attestation était à signer pour le ${frenchDate(data.dueOn)}. La Caf voit qu'elle manque : signez-la dès que possible.`
        : `Vérifiez vos dossiers, puis signez en ligne au plus tard le ${frenchDate(data.dueOn)}. Cela prend une minute.`,
    ],
    action: { label: "Lire et signer l'attestation", url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
