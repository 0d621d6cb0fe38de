import { frenchNumber } from '../french-numbers.ts';
import { laidOut, type Mail } from './layout.ts';

interface Facts {
  conventionNumber: string;
  cafName: string;
  pageUrl: string;
}

const contactOf = ({ cafName, conventionNumber }: Facts): string =>
  `Une question ? Adressez-vous à la ${cafName}, en donnant le numéro de la convention ${conventionNumber}.`;

/** Tells a council what the check of its file found (CSV-04, CSV-09): in numbers alone, the lines stay online. */
export function councilFileChecked(data: Facts & { ready: boolean; kept: number; faults: number }): Mail {
  const { conventionNumber, cafName, ready } = data;
  return laidOut({
    subject: ready
      ? `Convention ${conventionNumber} : votre fichier est contrôlé, sans erreur`
      : `Convention ${conventionNumber} : votre fichier est à corriger`,
    preheader: ready ? 'La Caf peut le mettre en ligne.' : 'Rien ne change en ligne en attendant.',
    title: ready ? 'Votre fichier est sans erreur' : 'Votre fichier est à corriger',
    body: [
      ready
        ? `Le fichier que vous avez déposé a été lu en entier. La ${cafName} peut maintenant le mettre en ligne ; vous serez prévenu quand elle l'aura fait.`
        : 'Le fichier que vous avez déposé ne peut pas être mis en ligne tel quel. Rien ne change sur le site en attendant.',
      {
        facts: [
          ['Convention', conventionNumber],
          ready
            ? ['Personnes prêtes pour la mise en ligne', frenchNumber(data.kept)]
            : ['Erreurs à corriger', data.faults === 0 ? 'le fichier entier' : frenchNumber(data.faults)],
        ],
      },
      ready
        ? 'Le compte rendu dit aussi qui ne sera pas mis en ligne, et ce qui mérite un coup d’œil.'
        : 'Le compte rendu dit, ligne par ligne, ce qui ne va pas et comment y remédier. Déposez ensuite le fichier corrigé.',
    ],
    action: { label: 'Lire le compte rendu', url: data.pageUrl },
    contact: contactOf(data),
  });
}

/** Tells a council that its file came and could not be checked, for a reason of ours (CSV-04). */
export function councilFileUnchecked(data: Facts): Mail {
  const { conventionNumber } = data;
  return laidOut({
    subject: `Convention ${conventionNumber} : votre fichier n’a pas pu être contrôlé`,
    preheader: 'Il est arrivé, mais le contrôle n’a pas abouti. Déposez-le de nouveau.',
    title: 'Votre fichier n’a pas pu être contrôlé',
    body: [
      'Le fichier que vous avez déposé est bien arrivé, mais son contrôle n’a pas abouti, malgré plusieurs essais. La cause est chez nous : les personnes qui tiennent l’extranet en sont prévenues. Rien ne change en ligne en attendant.',
      'Déposez le fichier de nouveau, tel quel. Vérifiez-le avant, sans l’envoyer, pour lire son compte rendu tout de suite.',
    ],
    action: { label: 'Déposer le fichier', url: data.pageUrl },
    contact: contactOf(data),
  });
}

/** Tells the importers of a Caf that a file without fault waits for one of them (CSV-05). */
export function councilFileAwaits(data: {
  conventionNumber: string;
  councilName: string;
  pageUrl: string;
}): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : un fichier est prêt à importer`,
    preheader: 'Il a été contrôlé, et ne contient pas d’erreur.',
    title: 'Un fichier du département est prêt à importer',
    body: [
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Déposé par', data.councilName],
        ],
      },
      'Avant de l’importer, vous verrez qui serait ajouté, modifié et retiré. Rien ne change en ligne d’ici là.',
    ],
    action: { label: 'Voir le fichier', url: data.pageUrl },
    contact:
      'Une question ? Adressez-vous à votre direction. Vous recevez ce message parce que votre directeur vous a habilité à importer ses fichiers.',
  });
}

/** Tells a council that its file is online (CSV-09). */
export function councilFileImported(
  data: Facts & { online: number; added: number; changed: number; removed: number },
): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : votre fichier est en ligne`,
    preheader: 'Les familles voient les informations à jour.',
    title: 'Votre fichier est en ligne',
    body: [
      `La ${data.cafName} a mis votre fichier en ligne. Il remplace le précédent.`,
      {
        facts: [
          ['Convention', data.conventionNumber],
          ['Personnes en ligne', frenchNumber(data.online)],
          ['Ajoutées', frenchNumber(data.added)],
          ['Modifiées', frenchNumber(data.changed)],
          ['Retirées', frenchNumber(data.removed)],
        ],
      },
      'Le fichier suivant est attendu dans un mois au plus tard, et plus tôt si quelque chose change.',
    ],
    action: { label: 'Voir vos fichiers', url: data.pageUrl },
    contact: contactOf(data),
  });
}

/** Tells a council that its file will not go online, and why (CSV-09). */
export function councilFileRejected(data: Facts & { reason: string }): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : votre fichier n’a pas été retenu`,
    preheader: 'La Caf dit pourquoi. Rien ne change en ligne.',
    title: 'Votre fichier n’a pas été retenu',
    body: [
      `La ${data.cafName} n’a pas mis votre fichier en ligne. Ce qui était en ligne y reste. Voici pourquoi :`,
      { quote: data.reason },
      'Déposez un nouveau fichier quand vous en aurez tenu compte.',
    ],
    action: { label: 'Déposer un fichier', url: data.pageUrl },
    contact: contactOf(data),
  });
}

/** Tells a council that the Caf went back to the file before (CSV-08, CSV-09). */
export function councilFileRolledBack(data: Facts & { reason: string }): Mail {
  return laidOut({
    subject: `Convention ${data.conventionNumber} : la Caf est revenue au fichier précédent`,
    preheader: 'La Caf dit pourquoi.',
    title: 'Votre dernier fichier n’est plus en ligne',
    body: [
      `La ${data.cafName} est revenue au fichier que vous aviez déposé avant celui-ci. Voici pourquoi :`,
      { quote: data.reason },
      'Les droits que des personnes ont exercés restent respectés. Déposez un nouveau fichier dès que possible.',
    ],
    action: { label: 'Déposer un fichier', url: data.pageUrl },
    contact: contactOf(data),
  });
}
