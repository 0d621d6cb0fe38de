import type { HabilitationKind } from '../../domain/habilitation/request.ts';

/** What the party is in each kind of convention, beside its name. */
export const partyTitles: Record<HabilitationKind, string> = {
  structures: 'Fournisseur de données',
  linf: 'Partenaire',
  mam: 'Maison',
  council: 'Conseil départemental',
};
