import type { OperatingField } from '../../domain/establishment/operating-information.ts';
import { type Block, laidOut, type Mail } from './layout.ts';
import { namesOf } from './submission-approved.ts';

/** Tells the agent which fields the Caf sent back, why, and what became of the others (PUB-02). */
export function submissionReturned(data: {
  establishmentName: string;
  returned: readonly { field: OperatingField; reason: string }[];
  approved: readonly OperatingField[];
  /** Fields that still wait for the Caf. */
  left: number;
  editUrl: string;
}): Mail {
  return laidOut({
    subject: 'Des informations sont à reprendre avant publication',
    preheader: 'La Caf vous dit ce qui est à changer.',
    title: 'Des informations sont à reprendre',
    body: [
      "La Caf n'a pas publié une partie des informations que vous avez saisies. Ce que montrait monenfant.fr auparavant reste en ligne.",
      { facts: [['Établissement', data.establishmentName]] },
      "Voici ce qu'elle vous écrit :",
      ...quotesOf(data.returned),
      ...(data.approved.length > 0 ? [`Le reste est validé et en ligne : ${namesOf(data.approved)}.`] : []),
      ...(data.left > 0 ? ["D'autres informations du même envoi attendent encore sa décision."] : []),
      'Votre saisie est conservée : corrigez-la, puis transmettez-la de nouveau.',
    ],
    action: { label: 'Reprendre ma saisie', url: data.editUrl },
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}

/** Each reason under the fields that it is given for: one that concerns all of them is read once. */
function quotesOf(returned: readonly { field: OperatingField; reason: string }[]): Block[] {
  const reasons = [...new Set(returned.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const fields = returned.filter((one) => one.reason === reason).map(({ field }) => field);
    return [`${namesOf(fields)} :`, { quote: reason }];
  });
}
