import type { HabilitationKind, legalForms } from '../../domain/habilitation/request.ts';

/** What a data provider is in law, as forms and dossiers name it. */
export const legalFormWords: Record<(typeof legalForms)[number], string> = {
  commune: 'Commune',
  intercommunalite: 'Intercommunalité',
  'etablissement-public': 'Établissement public',
  association: 'Association',
  entreprise: 'Entreprise',
  autre: 'Autre',
};

/** The kinds of convention as lists and dossiers name them: short, in full, and in addresses. */
export const kindNames: Record<HabilitationKind, { name: string; full: string; slug: string }> = {
  structures: { name: 'Structures', full: 'Structures d’accueil', slug: 'structures' },
  linf: { name: 'Lieu d’information', full: 'Lieu d’information des familles', slug: 'lieu-information' },
  mam: { name: 'MAM', full: 'Maison d’assistants maternels', slug: 'mam' },
  council: { name: 'Département', full: 'Conseil départemental', slug: 'departement' },
};
