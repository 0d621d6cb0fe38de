import { laidOut, type Mail } from './layout.ts';

/** Tells the person that the Caf will not do what was asked, why, and how to contest it (RGPD art. 12 § 4). */
export function registerRefused(data: { reference: string; cafName: string; reason: string }): Mail {
  const { reference, cafName } = data;
  return laidOut({
    subject: `Votre demande ${reference} n'est pas acceptée`,
    preheader: `La ${cafName} vous en donne la raison.`,
    title: "Votre demande n'est pas acceptée",
    body: [
      `La ${cafName} a examiné votre demande ${reference} et n'y donne pas suite. En voici la raison :`,
      { quote: data.reason },
      'Vous pouvez contester cette décision auprès de la Cnil, 3 place de Fontenoy, 75007 Paris, ou devant un tribunal.',
    ],
    contact: `Vous voulez en parler ? Adressez-vous à la ${cafName}, en donnant la référence ${reference}.`,
  });
}
