import { foldTitle } from '../cells/fold-title.ts';
import { mostCouncilFileBytes } from './most-council-file-bytes.ts';

/** Columns that every council file has, in the order of S4 art. 1 (CSV-01). */
export const requiredCouncilColumns = ['nom', 'prenom', 'adresse', 'telephone'] as const;

/** Columns of a council file, in the order of the template: those required, and those that may come besides. */
export const councilColumns = [
  ...requiredCouncilColumns,
  'code_postal',
  'commune',
  'code_insee',
  'numero_agrement',
  'date_fin_agrement',
  'formation_obligatoire',
  'droit_exerce',
  'masquer',
  'courriel',
  'lieu_exercice',
  'nom_mam',
] as const;
export type CouncilColumn = (typeof councilColumns)[number];

/** Other titles under which a column is known. Case, accents, spaces and signs do not count in a title. */
const synonyms: Readonly<Record<CouncilColumn, readonly string[]>> = {
  nom: ['noms', 'nom de famille', 'nom usuel', 'nom d’usage', 'nom assmat', 'nom assistant maternel'],
  prenom: ['prénoms', 'prénom usuel', 'prénom assmat', 'prénom assistant maternel'],
  adresse: [
    'adresses',
    'adresse postale',
    'adresse complète',
    'adresse physique',
    'adresse domicile',
    'adresse professionnelle',
    'adresse d’exercice',
    'adresse du lieu d’exercice',
    'rue',
    'voie',
    'numéro et voie',
  ],
  telephone: [
    'tel',
    'téléphones',
    'n° de téléphone',
    'n° tel',
    'num tel',
    'numéro de téléphone',
    'numéro téléphone',
    'tel fixe',
    'tel portable',
    'téléphone fixe',
    'téléphone portable',
    'portable',
    'mobile',
  ],
  code_postal: ['cp', 'codepost', 'code post', 'codes postaux'],
  commune: ['ville', 'communes', 'localité', 'commune d’exercice', 'nom commune', 'libellé commune'],
  code_insee: ['insee', 'code commune', 'code insee commune', 'code commune insee', 'codgeo'],
  numero_agrement: [
    'n° agrément',
    'n° d’agrément',
    'num agrément',
    'numéro d’agrément',
    'agrément',
    'no agrément',
    'matricule',
  ],
  date_fin_agrement: [
    'fin agrément',
    'fin d’agrément',
    'date fin d’agrément',
    'date de fin d’agrément',
    'date de fin agrément',
    'échéance agrément',
    'agrément jusqu’au',
    'date échéance',
  ],
  formation_obligatoire: ['formation', 'formation suivie', 'formation obligatoire suivie'],
  droit_exerce: ['droit', 'droits', 'droits exercés', 'exercice des droits', 'droit rgpd'],
  masquer: ['masque', 'masquage', 'à masquer', 'champs masqués', 'ne pas afficher'],
  courriel: ['email', 'e-mail', 'mail', 'mèl', 'adresse mail', 'adresse e-mail', 'adresse électronique'],
  lieu_exercice: ['lieu', 'lieu d’exercice', 'mode d’exercice', 'type de lieu', 'exercice'],
  nom_mam: ['mam', 'nom de la mam', 'nom mam'],
};

const byTitle: ReadonlyMap<string, CouncilColumn> = new Map(
  councilColumns.flatMap((column) =>
    [column, ...synonyms[column]].map((title) => [foldTitle(title), column] as const),
  ),
);

/** The column that a title stands for; undefined for one that no column has. */
const councilColumnOf = (title: string): CouncilColumn | undefined => byTitle.get(foldTitle(title));

/** What a file must be to be read as a council file. */
export const councilFileFormat = {
  columns: councilColumns,
  required: requiredCouncilColumns,
  columnOf: councilColumnOf,
  maxBytes: mostCouncilFileBytes,
};
