import * as z from 'zod';
import type { ListedEstablishment } from '../directory/published.ts';
import type { EstablishmentType } from '../establishment/establishment-type.ts';
import { withoutBlanks } from '../text.ts';
import { openContact, sheetAddress } from './establishments.ts';

/** How data·inclusion names whoever the data come from. */
const source = 'monenfant';

const name = z
  .string()
  .min(3)
  .max(150)
  .refine((text) => !text.endsWith('.'));
const where = {
  adresse: z.string().optional(),
  code_postal: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  commune: z.string().optional(),
  code_insee: z
    .string()
    .regex(/^\w{5}$/)
    .optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  telephone: z.string().optional(),
  courriel: z.email().optional(),
  lien_source: z.url(),
};

/** A structure in the schema of data·inclusion, version 1: the fields that we can fill in. */
export const InclusionStructure = z.strictObject({
  source: z.literal(source),
  id: z.string().startsWith(`${source}--`),
  nom: name,
  date_maj: z.iso.date(),
  description: z.string().min(5).max(10_000),
  site_web: z.url().optional(),
  reseaux_porteurs: z
    .array(z.enum(['creches-avip']))
    .min(1)
    .optional(),
  ...where,
});
export type InclusionStructure = z.infer<typeof InclusionStructure>;

/** A service of such a structure. */
export const InclusionService = z.strictObject({
  source: z.literal(source),
  id: z.string().startsWith(`${source}--`),
  structure_id: z.string().startsWith(`${source}--`),
  nom: name,
  date_maj: z.iso.date(),
  description: z.string().min(5).max(10_000),
  type: z.enum(['accompagnement', 'information']).optional(),
  thematiques: z.array(
    z.enum(['famille--garde-denfants', 'famille--soutien-a-la-parentalite-et-a-leducation']),
  ),
  publics: z.array(z.enum(['familles'])),
  frais: z.enum(['gratuit', 'payant']).optional(),
  modes_accueil: z.array(z.enum(['en-presentiel'])),
  modes_mobilisation: z
    .array(z.enum(['telephoner', 'envoyer-un-courriel']))
    .min(1)
    .optional(),
  mobilisable_par: z.array(z.enum(['usagers'])),
  ...where,
});
export type InclusionService = z.infer<typeof InclusionService>;

const childcare = ['famille--garde-denfants'] as const;
const parenting = ['famille--soutien-a-la-parentalite-et-a-leducation'] as const;

/** What an establishment of each type does for families. */
const offers: Record<
  EstablishmentType,
  Pick<InclusionService, 'type' | 'frais'> & {
    thematiques: InclusionService['thematiques'];
    nom: string;
    says: string;
  }
> = {
  EAJE: {
    nom: 'Accueil de jeunes enfants',
    says: 'Accueil d’enfants de moins de six ans, régulier, occasionnel ou d’urgence',
    thematiques: [...childcare],
    frais: 'payant',
  },
  ALSH: {
    nom: 'Accueil de loisirs',
    says: 'Accueil d’enfants autour de l’école, le mercredi ou pendant les vacances',
    thematiques: [...childcare],
    frais: 'payant',
  },
  RPE: {
    nom: 'Information sur les modes d’accueil',
    says: 'Information des familles sur les modes d’accueil, mise en relation avec les assistants maternels',
    type: 'information',
    thematiques: [...childcare],
    frais: 'gratuit',
  },
  LAEP: {
    nom: 'Accueil d’enfants avec leurs parents',
    says: 'Temps de jeu et d’échange pour les enfants de moins de six ans avec un parent ou un proche',
    type: 'accompagnement',
    thematiques: [...parenting],
    frais: 'gratuit',
  },
  MAM: {
    nom: 'Accueil par des assistants maternels',
    says: 'Accueil d’enfants par des assistants maternels agréés réunis dans une même maison',
    thematiques: [...childcare],
    frais: 'payant',
  },
};

/**
 * An establishment as data·inclusion takes it: the structure and what it offers. Undefined for one that the Caf has
 * validated nothing of, since the schema asks for the day on which somebody last answered for the data.
 */
export function inclusionOf(
  one: ListedEstablishment,
  siteUrl: string,
): { structure: InclusionStructure; service: InclusionService } | undefined {
  if (!one.updatedAt) return undefined;
  const { says, nom: offer, ...offered } = offers[one.type];
  const { phone, email, website } = openContact(one);
  const courriel = z.email().safeParse(email).data;
  const date_maj = one.updatedAt.slice(0, 10);
  const id = `${source}--${one.id}`;
  const shared = withoutBlanks({
    adresse: one.address.street,
    code_postal: one.address.postcode,
    commune: one.address.commune,
    code_insee: one.address.communeCode,
    latitude: one.position?.latitude,
    longitude: one.position?.longitude,
    telephone: phone,
    courriel,
    lien_source: sheetAddress(siteUrl, one.id),
  });
  const description = `${says}${one.address.commune ? `, à ${one.address.commune}` : ''}.`;
  const ways = [
    ...(phone ? (['telephoner'] as const) : []),
    ...(courriel ? (['envoyer-un-courriel'] as const) : []),
  ];
  return {
    structure: withoutBlanks({
      source,
      id,
      nom: nameOf(one),
      date_maj,
      description,
      site_web: z.url({ protocol: /^https?$/ }).safeParse(website).data,
      reseaux_porteurs: one.avip ? ['creches-avip' as const] : undefined,
      ...shared,
    }),
    service: withoutBlanks({
      source,
      id: `${id}-accueil`,
      structure_id: id,
      nom: offer,
      date_maj,
      description,
      ...offered,
      publics: ['familles' as const],
      modes_accueil: ['en-presentiel' as const],
      modes_mobilisation: ways.length > 0 ? ways : undefined,
      mobilisable_par: ['usagers' as const],
      ...shared,
    }),
  };
}

/** Three to 150 characters, no full stop at the end. */
function nameOf({ name: text, type }: ListedEstablishment): string {
  const trimmed = text
    .replace(/[.\s]+$/u, '')
    .slice(0, 150)
    .trimEnd()
    .replace(/[.\s]+$/u, '');
  return trimmed.length >= 3 ? trimmed : `${offers[type].nom} ${trimmed}`.trim();
}
