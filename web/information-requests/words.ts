import type { CareMode, FamilyRequest } from '../../domain/linf/family-request.ts';
import type { InformationRequestState } from '../../domain/linf/transitions.ts';
import type { StateTone } from '../design/state-tag.tsx';

/**
 * The French words of a family's request, the same for the family and for whoever answers. Only types are imported, and
 * the order of each table is that of the screens.
 */
export const careModeWords: Record<CareMode, { name: string; meaning: string }> = {
  collective: { name: 'Crèche collective', meaning: 'Multi-accueil, micro-crèche, crèche familiale…' },
  childminder: { name: 'Assistante maternelle', meaning: 'À son domicile, ou dans une maison partagée.' },
  home: { name: 'Garde à domicile', meaning: 'Chez vous, seul ou avec une autre famille.' },
};

export const beneficiaryWords: Record<FamilyRequest['beneficiary'], string> = {
  yes: 'Oui',
  no: 'Non',
  unknown: 'Je ne sais pas',
};

export const channelWords: Record<FamilyRequest['preferredChannel'], string> = {
  email: 'Par e-mail',
  phone: 'Par téléphone',
};

/** How a request stands: for the family, and for the agents of the information place. */
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
