import { everyMemberSigns } from '../../domain/habilitation/kinds.ts';
import { laidOut, type Mail } from './layout.ts';

/** What an annex 1 names, and so what is to be read again. */
const annexed = {
  structures: 'personnes, adresses e-mail, établissements',
  linf: 'personnes, adresses, communes couvertes',
  mam: 'nom et adresses de chacun de vous',
};

/** Tells the applicant that the request is accepted and that the convention comes by post (ACT-02, ACT-03). */
export function conventionPosted(data: {
  kind: keyof typeof annexed;
  reference: string;
  cafName: string;
}): Mail {
  return laidOut({
    subject: `Votre demande ${data.reference} est acceptée, la convention arrive par la poste`,
    preheader: 'Deux exemplaires à signer, un à renvoyer.',
    title: 'Votre demande est acceptée',
    body: [
      `La ${data.cafName} accepte votre demande ${data.reference}. Elle vous envoie par la poste la convention d'habilitation informatique, en deux exemplaires.`,
      'À la réception :',
      {
        steps: [
          `Relisez la convention et son annexe 1 : ${annexed[data.kind]}. Une erreur ? Dites-le à la Caf avant de signer.`,
          everyMemberSigns(data.kind)
            ? "Datez les deux exemplaires et signez-les tous, à la fin des articles et au bas de l'annexe 1. La signature de chaque assistant maternel de la maison est nécessaire."
            : "Datez et signez les deux exemplaires, à la fin des articles et au bas de l'annexe 1.",
          "Renvoyez à la Caf l'exemplaire qui porte son nom et gardez l'autre.",
        ],
      },
      "Dès que la Caf a reçu l'exemplaire signé, elle active l'habilitation. Chaque personne reçoit alors son mot de passe par e-mail.",
    ],
    contact: `Rien reçu d'ici deux semaines ? Adressez-vous à la ${data.cafName}, en donnant la référence ${data.reference}.`,
  });
}
