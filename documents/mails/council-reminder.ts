import { firstFileDays, lateReminderDays } from '../../domain/childminders/sending-deadlines.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { frenchDate } from '../french-dates.ts';
import { laidOut, type Mail } from './layout.ts';

interface Facts {
  conventionNumber: string;
  cafName: string;
  councilName: string;
  which: 'first' | 'monthly';
  /** Last day on which the file may arrive. */
  dueOn: string;
  late: boolean;
  pageUrl: string;
}

const rule = {
  first: `La convention prévoit un premier fichier dans les ${numberInWords(firstFileDays)} jours ouvrables qui suivent sa signature.`,
  monthly: 'La convention prévoit un fichier par mois au moins : chacun annule et remplace le précédent.',
} as const;

/** Reminds a council of the file that is awaited (CSV-03, S4 art. 4 and 5). */
export function councilFileDue({
  conventionNumber,
  cafName,
  which,
  dueOn,
  late,
  pageUrl,
}: Omit<Facts, 'councilName'>): Mail {
  const what =
    which === 'first' ? 'le premier fichier des assistantes et assistants maternels' : 'le fichier du mois';
  return laidOut({
    subject: late
      ? `Convention ${conventionNumber} : votre fichier est en retard`
      : `Convention ${conventionNumber} : un fichier est attendu pour le ${frenchDate(dueOn)}`,
    preheader: late
      ? 'Les familles voient des informations qui vieillissent.'
      : 'Quelques minutes suffisent pour le déposer.',
    title: late ? 'Votre fichier est en retard' : 'Un fichier est attendu',
    body: [
      late
        ? `La ${cafName} attendait ${what} pour le ${frenchDate(dueOn)} au plus tard. Aucun fichier sans erreur n’est arrivé depuis.`
        : `La ${cafName} attend ${what} pour le ${frenchDate(dueOn)} au plus tard.`,
      rule[which],
      'Si rien n’a changé, déposez le même fichier : la Caf saura qu’il est à jour. Vous pouvez le vérifier avant, sans l’envoyer.',
    ],
    action: { label: 'Déposer un fichier', url: pageUrl },
    contact: `Une difficulté ? Adressez-vous à la ${cafName}, en donnant le numéro de la convention ${conventionNumber}.`,
  });
}

/** Tells the importers of a Caf that a council is late (CSV-03). */
export function councilIsLate({
  conventionNumber,
  councilName,
  which,
  dueOn,
  pageUrl,
}: Omit<Facts, 'cafName' | 'late'>): Mail {
  return laidOut({
    subject: `Convention ${conventionNumber} : le fichier du département est en retard`,
    preheader: 'Le conseil départemental vient d’être relancé.',
    title: 'Un fichier du département est en retard',
    body: [
      {
        facts: [
          ['Convention', conventionNumber],
          ['Attendu de', councilName],
          ['Au plus tard le', frenchDate(dueOn)],
        ],
      },
      rule[which],
      `Le conseil départemental vient d’être relancé ; il le sera toutes les ${numberInWords(lateReminderDays / 7)} semaines. Un appel de votre part peut lever la difficulté.`,
    ],
    action: { label: 'Voir les dépôts', url: pageUrl },
    contact:
      'Une question ? Adressez-vous à votre direction, qui vous a habilité à importer les fichiers du département.',
  });
}
