import type { HabilitationKind } from '../../../domain/habilitation/request.ts';
import type { HabilitationState } from '../../../domain/habilitation/transitions.ts';
import type { StateTone } from '../../design/state-tag.tsx';
import { partyWords } from '../../habilitation/words.ts';

type StateWords = {
  name: string;
  /** Over several of them, in the queue's filters. */
  plural: string;
  /** In the address of the queue. */
  slug: string;
  tone: StateTone;
};

/** How a request, then its convention, stands; in the order of its life. */
export const stateWords: Record<HabilitationState, StateWords> = {
  submitted: {
    name: 'À traiter',
    plural: 'À traiter',
    slug: 'a-traiter',
    tone: 'waiting',
  },
  'corrections-requested': {
    name: 'Corrections demandées',
    plural: 'Corrections demandées',
    slug: 'corrections',
    tone: 'elsewhere',
  },
  accepted: {
    name: 'À signer',
    plural: 'À signer',
    slug: 'a-signer',
    tone: 'elsewhere',
  },
  signed: {
    name: 'À activer',
    plural: 'À activer',
    slug: 'a-activer',
    tone: 'waiting',
  },
  active: {
    name: 'Active',
    plural: 'Actives',
    slug: 'actives',
    tone: 'good',
  },
  ending: {
    name: 'Résiliation en cours',
    plural: 'Résiliations en cours',
    slug: 'resiliations-en-cours',
    tone: 'elsewhere',
  },
  ended: {
    name: 'Terminée',
    plural: 'Terminées',
    slug: 'terminees',
    tone: 'bad',
  },
  refused: {
    name: 'Refusée',
    plural: 'Refusées',
    slug: 'refusees',
    tone: 'bad',
  },
};

/** What a state waits for, and from whom; each kind of convention names its party. */
export function waitsFor(state: HabilitationState, kind: HabilitationKind): string {
  switch (state) {
    case 'submitted':
      return 'Attend votre décision.';
    case 'corrections-requested':
      return `Attend les corrections ${partyWords[kind].of}, qui a reçu un lien par e-mail.`;
    case 'accepted':
      return 'Attend le retour de la convention signée par les deux parties.';
    case 'signed':
      return 'La convention est signée\u00a0: les accès attendent votre activation.';
    case 'active':
      return 'La convention est en vigueur.';
    case 'ending':
      return 'En vigueur jusqu’à la date d’effet de la résiliation.';
    case 'ended':
      return 'La convention a pris fin\u00a0: elle n’ouvre plus aucun accès.';
    case 'refused':
      return 'Le dossier est clos\u00a0: il n’ouvre aucun accès.';
  }
}

/** States in which the next act is the Caf's own. */
export const waitsForCaf: readonly HabilitationState[] = ['submitted', 'signed'];

/** States that nothing follows. */
export const settled: readonly HabilitationState[] = ['active', 'ending', 'ended', 'refused'];
