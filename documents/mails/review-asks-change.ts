import { laidOut, type Mail } from './layout.ts';

/** Tells the Caf that a party asks for a change in its yearly review (AVN-01). The words stay on the page. */
export function reviewAsksChange(data: { conventionNumber: string; conventionUrl: string }): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : le partenaire demande un changement`,
    preheader: 'Sa demande est sur la page de la convention.',
    title: 'Un changement est demandé',
    body: [
      `En relisant sa liste annuelle, le partenaire de la convention ${data.conventionNumber} a demandé un changement. Rien n'a changé pour l'instant : c'est à vous de préparer l'avenant.`,
    ],
    action: { label: 'Voir la convention', url: data.conventionUrl },
    contact:
      "Ce message s'adresse à votre Caf. Une question sur le service ? Adressez-vous à votre correspondant de la Cnaf.",
  });
}
