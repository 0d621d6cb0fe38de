import type { RegisterDetail } from '../../../contract/rights.ts';
import type { RegisterNature } from '../../../domain/rights/register-entry.ts';
import type { Urgency } from '../../../domain/rights/time-limit.ts';
import type { RegisterState } from '../../../domain/rights/transitions.ts';
import { formatCount } from '../../design/format.ts';
import type { StateTone } from '../../design/state-tag.tsx';

/** What is asked: its name, its name in the address, and what it means for whoever records it. */
export const natureWords: Record<RegisterNature, { name: string; slug: string; meaning: string }> = {
  access: {
    name: 'Accès aux données',
    slug: 'acces',
    meaning: 'Savoir ce qui est conservé, et en recevoir une copie.',
  },
  rectification: {
    name: 'Rectification',
    slug: 'rectification',
    meaning: 'Faire corriger ce qui est inexact ou incomplet.',
  },
  deletion: {
    name: 'Suppression',
    slug: 'suppression',
    meaning: 'Faire effacer ce qui n’a plus à être conservé.',
  },
  opposition: {
    name: 'Opposition',
    slug: 'opposition',
    meaning: 'Ne plus paraître sur le site, ou ne plus être dans un fichier.',
  },
  claim: {
    name: 'Réclamation',
    slug: 'reclamation',
    meaning: 'Se plaindre d’un établissement ou d’un assistant maternel, ou signaler une erreur.',
  },
};

type StateWords = { name: string; plural: string; slug: string; tone: StateTone; waits: string };

/** How an entry stands, in the order of its life. */
export const registerStateWords: Record<RegisterState, StateWords> = {
  received: {
    name: 'Nouvelle',
    plural: 'Nouvelles',
    slug: 'nouvelles',
    tone: 'waiting',
    waits: 'Attend qu’un agent la prenne en charge.',
  },
  'in-progress': {
    name: 'En cours',
    plural: 'Prises en charge',
    slug: 'en-cours',
    tone: 'waiting',
    waits: 'Attend la réponse de la Caf.',
  },
  answered: {
    name: 'Répondue',
    plural: 'À clore',
    slug: 'a-clore',
    tone: 'elsewhere',
    waits: 'La réponse est partie\u00a0: il reste à noter ce qui prouve son effet.',
  },
  closed: {
    name: 'Close',
    plural: 'Closes',
    slug: 'closes',
    tone: 'good',
    waits: 'Il n’y a plus rien à faire.',
  },
  refused: {
    name: 'Refusée',
    plural: 'Refusées',
    slug: 'refusees',
    tone: 'bad',
    waits: 'La personne en a reçu la raison.',
  },
};

export const channelWords: Record<RegisterDetail['channel'], string> = {
  online: 'Par le site',
  post: 'Par courrier',
  telephone: 'Par téléphone',
  email: 'Par e-mail',
  counter: 'À l’accueil',
};

export const meansWords: Record<NonNullable<RegisterDetail['answer']>['by'], string> = {
  email: 'par e-mail',
  post: 'par courrier',
  telephone: 'par téléphone',
  counter: 'à l’accueil',
};

export const stepWords: Record<RegisterDetail['steps'][number]['act'], string> = {
  received: 'Demande reçue',
  taken: 'Prise en charge',
  identified: 'Objet précisé',
  noted: 'Note',
  extended: 'Délai prolongé',
  answered: 'Réponse donnée',
  refused: 'Demande refusée',
  closed: 'Demande close',
  reopened: 'Demande rouverte',
};

/** « Délai passé de 3 jours », « dernier jour », « 12 jours ». */
export function daysLeftInWords(daysLeft: number): string {
  if (daysLeft < 0) return `Passé de ${formatCount(-daysLeft, 'jour')}`;
  return daysLeft === 0 ? 'Dernier jour' : formatCount(daysLeft, 'jour');
}

export const urgencyTones: Record<Urgency, StateTone> = { passed: 'bad', near: 'waiting', ahead: 'calm' };
