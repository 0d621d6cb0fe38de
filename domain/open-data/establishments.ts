import type { ListedEstablishment } from '../directory/published.ts';
import { establishmentTypes } from '../establishment/establishment-type.ts';
import { type ColumnOf, type Row, rowOf } from './column.ts';

/** What a line is made of. */
interface Listed {
  one: ListedEstablishment;
  /** The department of the Caf. */
  cafCode: string;
  siteUrl: string;
}

/** The columns of the open list of establishments. Their names are part of what reusers rely on. */
export const establishmentColumns: readonly ColumnOf<Listed>[] = [
  {
    name: 'id',
    says: 'Identifiant de l’établissement. Il ne change pas d’un jour à l’autre.',
    type: 'string',
    required: true,
    example: '26-0102',
    of: ({ one }) => one.id,
  },
  {
    name: 'type',
    says: 'EAJE\u00a0: crèche\u00a0; ALSH\u00a0: accueil de loisirs\u00a0; RPE\u00a0: relais petite enfance\u00a0; LAEP\u00a0: lieu d’accueil enfants-parents\u00a0; MAM\u00a0: maison d’assistants maternels.',
    type: 'string',
    required: true,
    values: establishmentTypes,
    example: 'EAJE',
    of: ({ one }) => one.type,
  },
  {
    name: 'nom',
    says: 'Nom de l’établissement.',
    type: 'string',
    required: true,
    example: 'Les Tchoupinets',
    of: ({ one }) => one.name,
  },
  {
    name: 'adresse',
    says: 'Numéro et voie.',
    type: 'string',
    example: '12 rue des Écoles',
    of: ({ one }) => one.address.street,
  },
  {
    name: 'code_postal',
    says: 'Code postal.',
    type: 'string',
    pattern: '\\d{5}',
    example: '26400',
    of: ({ one }) => one.address.postcode,
  },
  {
    name: 'commune',
    says: 'Nom de la commune.',
    type: 'string',
    required: true,
    example: 'Crest',
    of: ({ one }) => one.address.commune,
  },
  {
    name: 'code_insee',
    says: 'Code de la commune (code officiel géographique).',
    type: 'string',
    pattern: '\\d{5}|2[AB]\\d{3}',
    example: '26108',
    of: ({ one }) => one.address.communeCode,
  },
  {
    name: 'caf',
    says: 'Département de la Caf dont dépend l’établissement.',
    type: 'string',
    required: true,
    example: '26',
    of: ({ cafCode }) => cafCode,
  },
  {
    name: 'latitude',
    says: 'Degrés décimaux, WGS 84.',
    type: 'number',
    example: 44.7291,
    of: ({ one }) => one.position?.latitude,
  },
  {
    name: 'longitude',
    says: 'Degrés décimaux, WGS 84.',
    type: 'number',
    example: 5.0221,
    of: ({ one }) => one.position?.longitude,
  },
  {
    name: 'position_approximative',
    says: 'Vrai si le point est le centre de la commune, faute de mieux.',
    type: 'boolean',
    example: false,
    of: ({ one }) => one.position && one.approximate === true,
  },
  {
    name: 'telephone',
    says: 'Téléphone de l’établissement. Absent pour les maisons d’assistants maternels.',
    type: 'string',
    example: '+33475250000',
    of: ({ one }) => openContact(one).phone,
  },
  {
    name: 'courriel',
    says: 'Adresse e-mail de l’établissement. Absente pour les maisons d’assistants maternels.',
    type: 'string',
    example: 'accueil@tchoupinets.example',
    of: ({ one }) => openContact(one).email,
  },
  {
    name: 'site_web',
    says: 'Site de l’établissement. Absent pour les maisons d’assistants maternels.',
    type: 'string',
    example: 'https://tchoupinets.example/',
    of: ({ one }) => openContact(one).website,
  },
  {
    name: 'avip',
    says: 'Vrai pour une crèche à vocation d’insertion professionnelle.',
    type: 'boolean',
    required: true,
    example: false,
    of: ({ one }) => one.avip,
  },
  {
    name: 'accueil_handicap',
    says: 'Vrai si l’établissement décrit comment il accueille les enfants en situation de handicap.',
    type: 'boolean',
    required: true,
    example: true,
    of: ({ one }) => one.handicap,
  },
  {
    name: 'mis_a_jour_le',
    says: 'Date à laquelle la Caf a validé les informations de l’établissement. Absente si seule la liste de la Caf le décrit.',
    type: 'date',
    example: '2026-11-02',
    of: ({ one }) => one.updatedAt?.slice(0, 10),
  },
  {
    name: 'fiche',
    says: 'Adresse de la fiche publique.',
    type: 'string',
    required: true,
    example: 'https://exemple.fr/etablissements/26-0102',
    of: ({ one, siteUrl }) => sheetAddress(siteUrl, one.id),
  },
];

/** Where the public sheet of an establishment is read. */
export const sheetAddress = (siteUrl: string, id: string): string =>
  new URL(`/etablissements/${encodeURIComponent(id)}`, siteUrl).href;

/** How to reach an establishment; of a MAM, where assistants maternels work at home or nearly so, nothing (RGT-03). */
export const openContact = ({ type, phone, email, website }: ListedEstablishment) =>
  type === 'MAM' ? {} : { phone, email, website };

/** An establishment as reusers read it: what the public directory shows of it, and no person. */
export const openEstablishment = (one: ListedEstablishment, cafCode: string, siteUrl: string): Row =>
  rowOf(establishmentColumns, { one, cafCode, siteUrl });
