import { laidOut, type Mail } from './layout.ts';

/** Tells the persons of a LINF that the Caf asks for a subcontractor's commitment (LIN-09). The details stay online. */
export function commitmentAsked(data: { conventionNumber: string; cafName: string; pageUrl: string }): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : un document vous est demandé`,
    preheader: "L'engagement de sécurité d'un prestataire est à déposer en ligne.",
    title: 'Votre Caf vous demande un document',
    body: [
      `La ${data.cafName} vous demande l'engagement de sécurité et de confidentialité d'un prestataire, prévu par l'article 2 de la convention ${data.conventionNumber}.`,
      'Ce qui est demandé et la date limite sont indiqués sur la page de votre convention. Vous y déposez aussi le document signé.',
    ],
    action: { label: 'Voir la demande', url: data.pageUrl },
    contact: `Une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro de la convention.`,
  });
}
