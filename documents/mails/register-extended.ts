import { numberInWords } from '../../domain/number-in-words.ts';
import { monthsMore, monthsToAnswer } from '../../domain/rights/time-limit.ts';
import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Tells the person that the Caf needs more time, and why (RGPD art. 12 § 3). */
export function registerExtended(data: {
  reference: string;
  cafName: string;
  dueOn: string;
  reason: string;
}): Mail {
  const { reference, cafName } = data;
  return laidOut({
    subject: `Votre demande ${reference} : il faut plus de temps`,
    preheader: `La ${cafName} vous en donne la raison.`,
    title: 'Le délai de réponse est prolongé',
    body: [
      `La ${cafName} ne peut pas répondre à votre demande en ${numberInWords(monthsToAnswer.usual)} mois. La loi permet ${numberInWords(monthsMore)} mois de plus, si la raison vous est donnée. La voici :`,
      { quote: data.reason },
      {
        facts: [
          ['Référence', reference],
          ['Réponse au plus tard le', frenchDate(data.dueOn)],
        ],
      },
      'Vous pouvez contester cette décision auprès de la Cnil, 3 place de Fontenoy, 75007 Paris, ou devant un tribunal.',
    ],
    contact: `Une question ? Adressez-vous à la ${cafName}, en donnant la référence ${reference}.`,
  });
}
