import type { OperatingField } from '../../domain/establishment/operating-information.ts';
import { fieldNames } from '../field-names.ts';
import { laidOut, type Mail } from './layout.ts';

/** The names of fields, one after the other, as in a sentence. */
export const namesOf = (fields: readonly OperatingField[]): string =>
  fields.map((field) => fieldNames[field]).join(', ');

/** Tells the agent that the Caf approved what they submitted: it is online (PUB-02). */
export function submissionApproved(data: {
  establishmentName: string;
  approved: readonly OperatingField[];
  /** Fields that still wait for the Caf. */
  left: number;
  sheetUrl: string;
}): Mail {
  return laidOut({
    subject: 'Vos informations sont en ligne sur monenfant.fr',
    preheader: 'La Caf les a validées.',
    title: 'Vos informations sont en ligne',
    body: [
      'La Caf a validé les informations que vous avez saisies. Les familles les voient sur monenfant.fr.',
      { facts: [['Établissement', data.establishmentName]] },
      ...(data.approved.length > 0 ? [`Ce qui est en ligne : ${namesOf(data.approved)}.`] : []),
      ...(data.left > 0 ? ['Le reste de votre envoi attend encore la décision de la Caf.'] : []),
    ],
    action: { label: 'Voir la fiche publique', url: data.sheetUrl },
    contact: 'Une question ? Adressez-vous à votre Caf.',
  });
}
