import type { CafStage } from '../../../domain/figures/stage-of.ts';

/** The stages in words, from the furthest to the first; `slug` stands in the address. */
export const stageWords: Record<CafStage, { name: string; slug: string; meaning: string }> = {
  'in-force': {
    name: 'Convention en vigueur',
    slug: 'en-vigueur',
    meaning: 'au moins une convention donne des droits aujourd’hui',
  },
  processing: {
    name: 'Premières demandes',
    slug: 'demandes',
    meaning: 'des demandes sont arrivées, aucune convention n’est en vigueur',
  },
  ready: { name: 'Prête', slug: 'prete', meaning: 'agents et liste sont là, aucune demande n’est arrivée' },
  preparing: {
    name: 'En préparation',
    slug: 'preparation',
    meaning: 'des agents, mais pas encore de liste d’établissements',
  },
  'without-agent': { name: 'Sans agent', slug: 'sans-agent', meaning: 'personne n’y reçoit les demandes' },
};
/** The same, in the order in which they are shown. */
export const stagesShown = Object.keys(stageWords) as CafStage[];
