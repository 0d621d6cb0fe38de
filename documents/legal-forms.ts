import type { legalForms } from '../domain/habilitation/request.ts';

/** What a party is in law, as forms, dossiers and papers name it. */
export const legalFormWords: Record<(typeof legalForms)[number], string> = {
  commune: 'Commune',
  intercommunalite: 'Intercommunalité',
  'etablissement-public': 'Établissement public',
  association: 'Association',
  entreprise: 'Entreprise',
  autre: 'Autre',
};
