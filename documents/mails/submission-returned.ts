import { laidOut, type Mail } from './layout.ts';

/** Tells the agent that the Caf returned what they submitted, and why (PUB-02). */
export function submissionReturned(data: {
  establishmentName: string;
  reason: string;
  editUrl: string;
}): Mail {
  return laidOut({
    subject: 'Vos informations sont à reprendre avant publication',
    preheader: 'La Caf vous dit ce qui est à changer.',
    title: 'Vos informations sont à reprendre',
    body: [
      "La Caf n'a pas publié les informations que vous avez saisies. Ce que montrait monenfant.fr auparavant reste en ligne.",
      { facts: [['Établissement', data.establishmentName]] },
      "Voici ce qu'elle vous écrit :",
      { quote: data.reason },
      'Votre saisie est conservée : corrigez-la, puis transmettez-la de nouveau.',
    ],
    action: { label: 'Reprendre ma saisie', url: data.editUrl },
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
