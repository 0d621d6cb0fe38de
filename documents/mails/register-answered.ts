import { laidOut, type Mail } from './layout.ts';

/** Carries the Caf's answer, in its own words (RGT-01, RGT-02). */
export function registerAnswered(data: { reference: string; cafName: string; answer: string }): Mail {
  const { reference, cafName } = data;
  return laidOut({
    subject: `Votre demande ${reference} : la Caf vous répond`,
    preheader: `Voici la réponse de la ${cafName}.`,
    title: 'La réponse à votre demande',
    body: [`La ${cafName} a traité votre demande ${reference}. Voici sa réponse :`, { quote: data.answer }],
    closing: [
      'Cette réponse ne vous convient pas ? Écrivez à la Caf en donnant la référence : elle rouvrira votre demande. Vous pouvez aussi vous adresser à la Cnil, 3 place de Fontenoy, 75007 Paris.',
    ],
    contact: `Une question ? Adressez-vous à la ${cafName}, en donnant la référence ${reference}.`,
  });
}
