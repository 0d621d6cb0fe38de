import { retrievalDays } from '../../domain/linf/deadlines.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Recalls that families' requests wait to be retrieved (LIN-04, S1 art. 3-4): numbers and days, nothing of a family. */
export function requestsWaiting(data: {
  to: 'agents' | 'manager';
  conventionNumber: string;
  placeName: string;
  cafName: string;
  waiting: number;
  /** Last day to retrieve the oldest. */
  nearest: string;
  today: string;
  pageUrl: string;
}): Mail {
  const many = data.waiting > 1;
  const count = many ? `${data.waiting} demandes d'information` : "Une demande d'information";
  const late = data.nearest < data.today;
  const deadline = late
    ? `Le délai de ${numberInWords(retrievalDays)} jours ${many ? 'de la plus ancienne ' : ''}est passé depuis le ${frenchDate(data.nearest)}.`
    : `${many ? 'La plus ancienne est' : 'Elle est'} à récupérer au plus tard le ${frenchDate(data.nearest)}.`;
  return laidOut({
    subject: `Convention ${data.conventionNumber} : ${many ? 'des familles attendent' : 'une famille attend'} votre réponse`,
    preheader: deadline,
    title: many ? 'Des demandes attendent' : 'Une demande attend',
    body: [
      `${count} ${many ? 'attendent' : 'attend'} sur l'extranet. ${deadline}`,
      { facts: [["Lieu d'information", data.placeName]] },
      data.to === 'manager'
        ? "Les personnes habilitées ont été prévenues et personne n'a encore ouvert ces demandes. Assurez-vous que l'une d'elles peut le faire : la Caf voit les demandes en retard."
        : 'Ouvrir une demande ou la télécharger suffit à la récupérer. La Caf voit les demandes en retard.',
    ],
    action: { label: 'Voir les demandes', url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
