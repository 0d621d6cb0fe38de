import type { HabilitationRequest } from '../../../domain/habilitation/request.ts';

/** The kinds of habilitation that are asked for on the public side (REQ-02, REQ-03, REQ-04). */
export type AskedKind = HabilitationRequest['kind'];

/** The name of each in the address of its pages. */
export const natures = {
  structures: 'structures',
  linf: 'lieu-information',
  mam: 'mam',
} as const satisfies Record<AskedKind, string>;

export const askedKinds = Object.keys(natures) as AskedKind[];

/** The kind that an address names, if any. */
export const kindOfNature = (nature: string): AskedKind | undefined =>
  askedKinds.find((kind) => natures[kind] === nature);

/** What changes from one kind to another on the pages that all have. */
export const kindWords: Record<
  AskedKind,
  { title: string; whoFor: string; party: string; partyBelow: string; cafBelow: string; personsBelow: string }
> = {
  structures: {
    title: 'Habilitation d’un gestionnaire d’établissements',
    whoFor: 'Je gère une ou plusieurs structures d’accueil',
    party: 'Le fournisseur de données',
    partyBelow:
      'La collectivité, l’association ou l’entreprise qui gère les établissements. La convention sera à son nom.',
    cafBelow:
      'Celle du département où se trouvent vos établissements. Elle instruira votre demande et signera la convention.',
    personsBelow:
      'Chacune aura son propre accès, avec son adresse e-mail pour identifiant et un mot de passe reçu par e-mail une fois la convention signée.',
  },
  linf: {
    title: 'Habilitation d’un lieu d’information',
    whoFor: 'Je renseigne les familles sur les modes d’accueil',
    party: 'Le partenaire',
    partyBelow:
      'La collectivité ou l’association dont dépend le lieu d’information. La convention sera à son nom.',
    cafBelow:
      'Celle du département où se trouvent les communes couvertes. Elle instruira votre demande et signera la convention.',
    personsBelow:
      'Elles seules liront les demandes des familles. Chacune aura son propre accès, avec son adresse e-mail pour identifiant et un mot de passe reçu par e-mail une fois la convention signée.',
  },
  mam: {
    title: 'Habilitation d’une maison d’assistants maternels',
    whoFor: 'Je travaille dans une maison d’assistants maternels',
    party: 'La maison',
    partyBelow: 'Choisissez-la dans la liste de la Caf, puis vérifiez ses coordonnées.',
    cafBelow:
      'Celle du département où se trouve la maison. Elle instruira votre demande et signera la convention.',
    personsBelow:
      'Tous ceux de la maison\u00a0: ils sont tous parties à la convention, et la signent tous. Chacun aura son propre accès, avec son adresse e-mail pour identifiant.',
  },
};
