import { privateLinkDays } from '../../domain/habilitation/habilitation.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/** Gives the party of an ended LINF convention the link behind which it attests that nothing is kept (AVN-06, S1 art. 2). */
export function attestationOfEnd(data: {
  conventionNumber: string;
  placeName: string;
  cafName: string;
  endedOn: string;
  dueOn: string;
  /** References that it lists. */
  count: number;
  link: string;
}): Mail {
  const listed =
    data.count === 0
      ? "L'extranet n'avait plus aucune demande d'information à effacer."
      : data.count === 1
        ? "L'extranet a effacé la demande d'information qu'il gardait ; l'attestation en donne la référence."
        : `L'extranet a effacé les demandes d'information qu'il gardait ; l'attestation donne les ${data.count} références concernées.`;
  return laidOut({
    subject: `Convention ${data.conventionNumber} : une attestation de fin est à signer`,
    preheader: `À signer en ligne au plus tard le ${frenchDate(data.dueOn)}.`,
    title: 'Attestez que vous ne gardez rien',
    body: [
      `La convention a pris fin le ${frenchDate(data.endedOn)}. ${listed}`,
      { facts: [["Lieu d'information", data.placeName]] },
      `L'article 2 de la convention vous demande de détruire tout ce que vous avez reçu, puis d'en attester. Faites lire et signer l'attestation en ligne par une personne qui était habilitée, au plus tard le ${frenchDate(data.dueOn)}. Les accès à l'extranet sont fermés : aucun mot de passe n'est demandé.`,
      `Ce lien ouvre l'attestation et rien d'autre, pendant ${numberInWords(privateLinkDays)} jours. Ne le transmettez qu'à la personne qui signe.`,
    ],
    action: { label: "Lire et signer l'attestation", url: data.link },
    contact: `Vous préférez signer sur papier, ou vous avez une question ? Adressez-vous à la ${data.cafName}, en donnant le numéro ${data.conventionNumber}.`,
  });
}
