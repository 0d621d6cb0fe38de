import type { RequestedEstablishment } from '../../domain/habilitation/annex.ts';
import type { HabilitationKind } from '../../domain/habilitation/request.ts';

/** What a dossier calls the party of its convention: as a subject, after « de » and after « à ». */
export const partyWords: Record<HabilitationKind, { the: string; of: string; to: string }> = {
  structures: { the: 'le fournisseur', of: 'du fournisseur', to: 'au fournisseur' },
  linf: { the: 'le lieu d’information', of: 'du lieu d’information', to: 'au lieu d’information' },
  mam: {
    the: 'la maison d’assistants maternels',
    of: 'de la maison d’assistants maternels',
    to: 'à la maison d’assistants maternels',
  },
  council: {
    the: 'le conseil départemental',
    of: 'du conseil départemental',
    to: 'au conseil départemental',
  },
};

/** At the beginning of a sentence. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The kinds of convention as lists and dossiers name them: short, in full, and in addresses. */
export const kindNames: Record<HabilitationKind, { name: string; full: string; slug: string }> = {
  structures: { name: 'Structures', full: 'Structures d’accueil', slug: 'structures' },
  linf: { name: 'Lieu d’information', full: 'Lieu d’information des familles', slug: 'lieu-information' },
  mam: { name: 'MAM', full: 'Maison d’assistants maternels', slug: 'mam' },
  council: { name: 'Département', full: 'Conseil départemental', slug: 'departement' },
};

/** What the annex lets a party enter of an establishment, as the Caf's dossiers say it. */
export function rightsInWords({
  operating,
  availability,
}: Pick<RequestedEstablishment, 'operating' | 'availability'>): string {
  if (operating && availability) return 'Fonctionnement et disponibilités';
  return operating ? 'Fonctionnement' : availability ? 'Disponibilités' : 'Aucun droit';
}
