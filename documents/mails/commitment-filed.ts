import { laidOut, type Mail } from './layout.ts';

/** Tells the Caf's mailbox that a commitment it asked for was filed (LIN-09). The file stays on the page. */
export function commitmentFiled(data: { conventionNumber: string; caseUrl: string }): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : un document a été déposé`,
    preheader: "L'engagement de sécurité d'un prestataire est en ligne.",
    title: 'Un document est à lire',
    body: [
      `Le lieu d'information de la convention ${data.conventionNumber} a déposé l'engagement de sécurité et de confidentialité que votre Caf lui a demandé.`,
    ],
    action: { label: 'Ouvrir le dossier', url: data.caseUrl },
    contact:
      "Ce message s'adresse à votre Caf. Une question sur le service ? Adressez-vous à votre correspondant de la Cnaf.",
  });
}
