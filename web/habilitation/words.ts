import type { legalForms } from '../../domain/habilitation/request.ts';

/** What a data provider is in law, as forms and dossiers name it. */
export const legalFormWords: Record<(typeof legalForms)[number], string> = {
  commune: 'Commune',
  intercommunalite: 'Intercommunalité',
  'etablissement-public': 'Établissement public',
  association: 'Association',
  entreprise: 'Entreprise',
  autre: 'Autre',
};
