/** What a council's file says of a person, under the titles of the template. */
type Cells = Record<(typeof columns)[number], string>;

const columns = [
  'nom',
  'prenom',
  'adresse',
  'code_postal',
  'commune',
  'telephone',
  'courriel',
  'numero_agrement',
  'date_fin_agrement',
  'formation_obligatoire',
  'droit_exerce',
  'masquer',
  'lieu_exercice',
  'nom_mam',
] as const;

// Forty of the ones and thirty-seven of the others: no two of the first 1,480 people have the same names.
const lastNames = (
  'Ardouin Bellecombe Berthoux Blanchet Bonnefoy Cabanel Cassagne Chalamel Charvoz Clavier Courtial Delorme Drevet ' +
  'Escoffier Faugère Fombeur Gallice Garcin Givaudan Jourdain Lagarde Lantheaume Marcellin Mazet Montusclat Orcel ' +
  'Pellegrin Pinet Pradelle Raffin Ravoux Reynier Roche Sabatier Savel Sauvan Tardieu Terrail Vachon Vignal'
).split(' ');
const firstNames = (
  'Adeline Agathe Aïcha Amandine Angélique Annick Bérénice Bruno Carole Céline Chloé Colette Coralie Delphine Djamila ' +
  'Élodie Emma Fabienne Fanny Floriane Geneviève Ghislaine Hélène Jocelyne Karima Laëtitia Ludivine Maëlle Martine ' +
  'Monique Murielle Naïma Patrick Rosalie Sabine Sylviane Valentine'
).split(' ');
const streets = [
  'rue des Écoles',
  'chemin des Lavandes',
  'place du Marché',
  'impasse des Tilleuls',
  'avenue de la Gare',
  'rue du Four',
  'allée des Pêchers',
  'montée des Remparts',
  'lotissement Les Cigales',
];
/** Real communes, the larger ones more often. */
const communes = [
  '26000 Valence',
  '26200 Montélimar',
  '26100 Romans-sur-Isère',
  '26500 Bourg-lès-Valence',
  '26000 Valence',
  '26700 Pierrelatte',
  '26400 Crest',
  '26800 Portes-lès-Valence',
  '26250 Livron-sur-Drôme',
  '26200 Montélimar',
  '26270 Loriol-sur-Drôme',
  '26120 Chabeuil',
  '26110 Nyons',
  '26150 Die',
  '26000 Valence',
  '26600 Tain-l’Hermitage',
  '26240 Saint-Vallier',
  '26130 Saint-Paul-Trois-Châteaux',
  '26400 Aouste-sur-Sye',
];
const houses = ['Les Lutins de la Drôme', 'Pomme d’Api', 'À Petits Pas'];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/**
 * An invented childminder: the same number is the same person in every file. Telephone numbers are of the range kept
 * for fiction.
 * @param year in which the file is made: no agrément ends before the next
 */
function cellsOf(number: number, year: number): Cells {
  const [nom, prenom] = [at(lastNames, number * 7), at(firstNames, number * 11)];
  const [postcode = '', ...commune] = at(communes, number).split(' ');
  const house = number % 23 === 5 ? at(houses, number) : '';
  return {
    nom,
    prenom,
    adresse: `${1 + (number % 60)} ${at(streets, number)}`,
    code_postal: postcode,
    commune: commune.join(' '),
    telephone: `04 65 71 ${padded(Math.floor(number / 100), 2)} ${padded(number % 100, 2)}`,
    courriel: number % 3 === 0 ? '' : `am${padded(number, 3)}@courrier.example`,
    numero_agrement: `26-${padded(4000 + number, 5)}`,
    date_fin_agrement: `${padded(1 + (number % 28), 2)}/${padded(1 + (number % 12), 2)}/${year + 1 + (number % 4)}`,
    formation_obligatoire: number % 97 === 11 ? 'non' : 'oui',
    droit_exerce: '',
    masquer: number % 29 === 7 ? 'adresse' : number % 41 === 9 ? 'adresse, courriel' : '',
    lieu_exercice: house ? 'mam' : 'domicile',
    nom_mam: house,
  };
}

/** A file of the council: whom it names, by number, and what it says of some of them besides. */
export interface FileContent {
  numbers: readonly number[];
  but?: Readonly<Record<number, Partial<Cells>>>;
  year: number;
}

/** The text of a file, as a spreadsheet saves it. */
export function councilFileText({ numbers, but = {}, year }: FileContent): string {
  const rows = numbers.map((number) => ({ ...cellsOf(number, year), ...but[number] }));
  const lines = rows.map((cells) => columns.map((column) => cells[column]).join(';'));
  return [columns.join(';'), ...lines, ''].join('\r\n');
}

/** Numbers from one to another, both included. */
export const people = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
