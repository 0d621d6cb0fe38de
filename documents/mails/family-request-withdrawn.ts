import { laidOut, type Mail } from './layout.ts';

/** Tells the agents of an information place that a family took back a request that they had retrieved (LIN-10). */
export function familyRequestWithdrawn(data: { reference: string }): Mail {
  const { reference } = data;
  return laidOut({
    subject: `Demande ${reference} : la famille l'a retirée`,
    preheader: 'Détruisez les copies que vous en avez.',
    title: 'Une famille a retiré sa demande',
    body: [
      `La demande ${reference}, que votre lieu d'information avait récupérée, a été retirée par la famille. Elle est effacée du site.`,
      'Ce que vous avez à faire :',
      {
        steps: [
          'Détruisez les copies que vous en avez : fichiers téléchargés, impressions, fiches dans votre logiciel.',
          "N'appelez plus la famille au sujet de cette demande.",
        ],
      },
    ],
    contact: `Une question ? Adressez-vous à votre Caf, en donnant la référence ${reference}.`,
  });
}
