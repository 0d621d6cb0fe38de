import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Reminds a party that a terminated convention is about to end (AVN-04). */
export function endNear(data: {
  conventionNumber: string;
  cafName: string;
  effectiveOn: string;
  pageUrl: string;
}): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : elle prend fin le ${frenchDate(data.effectiveOn)}`,
    preheader: 'Ce jour-là, les accès se ferment.',
    title: 'La convention prend bientôt fin',
    body: [
      `Suite à la résiliation enregistrée, la convention ${data.conventionNumber} prend fin le ${frenchDate(data.effectiveOn)}. Ce jour-là, les accès ouverts à ce titre se ferment et les informations qu'elle permettait de tenir à jour sont retirées.`,
      "Récupérez d'ici là ce dont vous avez besoin.",
    ],
    action: { label: 'Voir la convention', url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
