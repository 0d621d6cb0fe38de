import { typesetSpaces } from '../cells/typeset-spaces.ts';
import { type CouncilColumn, councilColumns, requiredCouncilColumns } from './columns.ts';

/** What a column holds, for the page, the template and the schema. */
interface ColumnWords {
  title: string;
  /** What it holds, and how it is written. */
  says: string;
  /** Of somebody made up, in a real commune. */
  example: string;
}

const words: Readonly<Record<CouncilColumn, ColumnWords>> = {
  nom: { title: 'Nom', says: 'Nom de famille ou d’usage.', example: 'Thévenet' },
  prenom: { title: 'Prénom', says: 'Prénom usuel.', example: 'Sandrine' },
  adresse: {
    title: 'Adresse',
    says: 'Numéro et voie du lieu d’exercice. Sans les colonnes « code_postal » et « commune », terminez-la par le code postal et la commune.',
    example: '12 rue de la Gare',
  },
  telephone: {
    title: 'Téléphone',
    says: 'Dix chiffres, colonne au format texte pour que le zéro du début reste.',
    example: '04 65 71 20 20',
  },
  code_postal: { title: 'Code postal', says: 'Cinq chiffres.', example: '26400' },
  commune: { title: 'Commune', says: 'Nom de la commune.', example: 'Crest' },
  code_insee: {
    title: 'Code INSEE',
    says: 'Code INSEE de la commune, différent du code postal.',
    example: '26108',
  },
  numero_agrement: {
    title: 'Numéro d’agrément',
    says: 'Le même d’un fichier à l’autre : c’est à lui qu’une personne se reconnaît.',
    example: 'ZZ26-000012',
  },
  date_fin_agrement: {
    title: 'Fin de l’agrément',
    says: 'Dernier jour de l’agrément, comme 31/12/2027. Une fois passé, la personne n’est plus montrée.',
    example: '31/12/2029',
  },
  formation_obligatoire: {
    title: 'Formation obligatoire',
    says: '« oui » ou « non ». Avec « non », la personne n’est pas mise en ligne.',
    example: 'oui',
  },
  droit_exerce: {
    title: 'Droit exercé',
    says: 'Vide, « opposition », « acces », « rectification » ou « suppression ».',
    example: '',
  },
  masquer: {
    title: 'À masquer',
    says: 'Ce que la personne demande à ne pas montrer : « adresse », et « telephone » ou « courriel ».',
    example: 'adresse',
  },
  courriel: { title: 'Courriel', says: 'Adresse e-mail.', example: 'sandrine@exemple.test' },
  lieu_exercice: { title: 'Lieu d’exercice', says: '« domicile » ou « mam ».', example: 'domicile' },
  nom_mam: { title: 'Nom de la MAM', says: 'Nom de la maison d’assistants maternels.', example: '' },
};

/** The columns in words. */
export const councilColumnWords = Object.fromEntries(
  Object.entries(words).map(([column, { says, ...rest }]) => [
    column,
    { ...rest, says: typesetSpaces(says) },
  ]),
) as Readonly<Record<CouncilColumn, ColumnWords>>;

const required: ReadonlySet<CouncilColumn> = new Set(requiredCouncilColumns);

const constraintsOf = (column: CouncilColumn): Record<string, unknown> | undefined => {
  if (column === 'code_postal') return { pattern: '^\\d{5}$' };
  if (column === 'code_insee') return { pattern: '^(\\d{5}|2[AB]\\d{3})$' };
  if (column === 'formation_obligatoire') return { enum: ['oui', 'non'] };
  if (column === 'droit_exerce') return { enum: ['opposition', 'acces', 'rectification', 'suppression'] };
  if (column === 'lieu_exercice') return { enum: ['domicile', 'mam'] };
  if (column === 'masquer')
    return { pattern: '^(adresse|telephone|courriel)(, ?(adresse|telephone|courriel))?$' };
  return column === 'nom' || column === 'prenom' ? { required: true } : undefined;
};

const typeOf = (column: CouncilColumn): Record<string, string> => {
  if (column === 'date_fin_agrement') return { type: 'date', format: '%d/%m/%Y' };
  return column === 'courriel' ? { type: 'string', format: 'email' } : { type: 'string' };
};

/**
 * The Table Schema (Frictionless) of a council file, for programs that write one. What it accepts, the check accepts;
 * the check understands other ways of writing besides.
 */
export const councilTableSchema = {
  $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
  name: 'assistants-maternels',
  title: 'Assistantes et assistants maternels agréés d’un département',
  description:
    'Fichier CSV que le conseil départemental fournit à la Caf : il annule et remplace le précédent. Séparateur « ; », encodage UTF-8.',
  version: '1.0.0',
  missingValues: [''],
  fields: councilColumns.map((name) => {
    const constraints = constraintsOf(name);
    return {
      name,
      title: councilColumnWords[name].title,
      description: `${councilColumnWords[name].says}${required.has(name) ? ' Colonne obligatoire.' : ''}`,
      ...typeOf(name),
      ...(councilColumnWords[name].example !== '' && { example: councilColumnWords[name].example }),
      ...(constraints && { constraints }),
    };
  }),
};

/** The lines of the template: the titles, and somebody made up. */
export const councilTemplate: readonly (readonly string[])[] = [
  councilColumns,
  councilColumns.map((column) => councilColumnWords[column].example),
];

/** Whether a line is the one that the template shows, whatever else was changed in it: nobody real has its number. */
export const isExample = ({
  numero_agrement,
}: Pick<Record<CouncilColumn, string>, 'numero_agrement'>): boolean =>
  numero_agrement === councilColumnWords.numero_agrement.example;

/** Where the site serves what councils and the makers of their software download: addresses that do not change. */
export const councilFileAddresses = {
  template: '/modeles/assistants-maternels.csv',
  tableSchema: '/modeles/assistants-maternels.schema.json',
  /** What the check in the browser resolves communes with. */
  communes: '/modeles/communes.json',
} as const;
