import type { HabilitationKind } from './request.ts';

/** What the party is in each kind of convention, in the words of each: beside its name, on screens as in mails. */
export const partyTitles: Record<HabilitationKind, string> = {
  structures: 'Fournisseur de données',
  linf: 'Partenaire',
  mam: 'Maison d’assistants maternels',
  council: 'Conseil départemental',
};
