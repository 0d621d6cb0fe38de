import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

/**
 * Tells a Caf agent that they may no longer import the files of childminders (S4 art. 5).
 * @param data.endedOn day of the end, `2026-11-21`.
 */
export function importerEnded(data: { cafName: string; endedOn: string }): Mail {
  return laidOut({
    subject: 'Votre habilitation à importer des fichiers a pris fin',
    preheader: 'Vos autres droits ne changent pas.',
    title: 'Votre habilitation à importer a pris fin',
    body: [
      `Depuis le ${frenchDate(data.endedOn)}, votre habilitation à importer les fichiers des assistants maternels n'a plus cours (${data.cafName}).`,
      "Vos autres droits sur l'extranet ne changent pas.",
    ],
    contact: 'Une question ? Adressez-vous à votre direction ou à votre administrateur de la Cnaf.',
  });
}
