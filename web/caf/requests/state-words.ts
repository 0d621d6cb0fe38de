import type { HabilitationState } from '../../../domain/habilitation/transitions.ts';
import type { StateTone } from '../../design/state-tag.tsx';

type StateWords = {
  name: string;
  /** Over several of them, in the queue's filters. */
  plural: string;
  /** In the address of the queue. */
  slug: string;
  tone: StateTone;
  /** What the state waits for, and from whom. */
  waits: string;
};

/** How a request, then its convention, stands; in the order of its life. */
export const stateWords: Record<HabilitationState, StateWords> = {
  submitted: {
    name: 'À traiter',
    plural: 'À traiter',
    slug: 'a-traiter',
    tone: 'waiting',
    waits: 'Attend votre décision.',
  },
  'corrections-requested': {
    name: 'Corrections demandées',
    plural: 'Corrections demandées',
    slug: 'corrections',
    tone: 'elsewhere',
    waits: 'Attend les corrections du fournisseur, qui a reçu un lien par e-mail.',
  },
  accepted: {
    name: 'À signer',
    plural: 'À signer',
    slug: 'a-signer',
    tone: 'elsewhere',
    waits: 'Attend le retour de la convention signée par les deux parties.',
  },
  signed: {
    name: 'À activer',
    plural: 'À activer',
    slug: 'a-activer',
    tone: 'waiting',
    waits: 'La convention est signée\u00a0: les accès attendent votre activation.',
  },
  active: {
    name: 'Active',
    plural: 'Actives',
    slug: 'actives',
    tone: 'good',
    waits: 'La convention est en vigueur.',
  },
  ending: {
    name: 'En préavis',
    plural: 'En préavis',
    slug: 'en-preavis',
    tone: 'elsewhere',
    waits: 'En vigueur jusqu’à la date d’effet de la résiliation.',
  },
  ended: {
    name: 'Terminée',
    plural: 'Terminées',
    slug: 'terminees',
    tone: 'bad',
    waits: 'La convention a pris fin\u00a0: elle n’ouvre plus aucun accès.',
  },
  refused: {
    name: 'Refusée',
    plural: 'Refusées',
    slug: 'refusees',
    tone: 'bad',
    waits: 'Le dossier est clos\u00a0: il n’ouvre aucun accès.',
  },
};

/** States in which the next act is the Caf's own. */
export const waitsForCaf: readonly HabilitationState[] = ['submitted', 'signed'];

/** States that nothing follows. */
export const settled: readonly HabilitationState[] = ['active', 'ending', 'ended', 'refused'];
