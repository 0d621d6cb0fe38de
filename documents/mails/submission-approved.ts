import { laidOut, type Mail } from './layout.ts';

/** Tells the agent that the Caf approved what they submitted: it is online (PUB-02). */
export function submissionApproved(data: { establishmentName: string; sheetUrl: string }): Mail {
  return laidOut({
    subject: 'Vos informations sont en ligne sur monenfant.fr',
    preheader: 'La Caf les a validées.',
    title: 'Vos informations sont en ligne',
    body: [
      'La Caf a validé les informations que vous avez saisies. Les familles les voient sur monenfant.fr.',
      { facts: [['Établissement', data.establishmentName]] },
    ],
    action: { label: 'Voir la fiche publique', url: data.sheetUrl },
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
