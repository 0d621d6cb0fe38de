import type { InformationRequestState } from '../../domain/linf/transitions.ts';
import type { StateTone } from '../design/state-tag.tsx';

/**
 * How a request stands: for the family, and for the agents of the information place, in the order of the screens. What
 * the family said of itself is named in documents/family-request-words.ts.
 */
export const requestStateWords: Record<
  InformationRequestState,
  { name: string; plural: string; slug: string; tone: StateTone; forFamily: string }
> = {
  received: {
    name: 'À lire',
    plural: 'À lire',
    slug: 'a-lire',
    tone: 'waiting',
    forFamily: 'Elle attend d’être lue. D’ici là, vous pouvez la corriger.',
  },
  retrieved: {
    name: 'Lue',
    plural: 'Lues',
    slug: 'lues',
    tone: 'waiting',
    forFamily: 'Elle est lue\u00a0: une personne du lieu d’information va vous répondre.',
  },
  contacted: {
    name: 'Famille contactée',
    plural: 'Familles contactées',
    slug: 'contactees',
    tone: 'elsewhere',
    forFamily: 'Le lieu d’information vous a contacté.',
  },
  answered: {
    name: 'Répondue',
    plural: 'Répondues',
    slug: 'repondues',
    tone: 'good',
    forFamily: 'Une réponse vous attend sur cette page.',
  },
  closed: {
    name: 'Close',
    plural: 'Closes',
    slug: 'closes',
    tone: 'calm',
    forFamily: 'Le lieu d’information a terminé. Vous pouvez toujours le joindre.',
  },
};
