import { cafByCode } from '../../domain/caf/cafs.ts';
import {
  type CouncilColumn,
  councilColumns,
  requiredCouncilColumns,
} from '../../domain/childminders/columns.ts';
import type { Commune } from '../../domain/territory/communes.ts';
import { type Chance, chanceOf } from './chance.ts';
import { allCommunes } from './communes.ts';
import { type CouncilCells, soilCouncilCells } from './dirty-council-cells.ts';
import { encode1252 } from './encode-1252.ts';

export interface CouncilFileOptions {
  cafCode: string;
  rows: number;
  /** The same seed makes the same file. */
  seed: number;
  /** Share of rows, 0 to 1, that get one to three defects; none by default. */
  dirt?: number;
  /** Whether defects may be such that the file is refused; by default they can all be mended. */
  faults?: boolean;
  /** Columns of the file; by default those of the template. `s4` has only the four of the convention. */
  columns?: readonly CouncilColumn[] | 's4';
  /** Titles in the place of the columns' own. */
  titles?: Partial<Record<CouncilColumn, string>>;
  encoding?: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  separator?: ';' | ',' | '\t';
  lineEnd?: '\r\n' | '\n' | '\r';
  /** Communes of the whole country instead of the department's. */
  everywhere?: boolean;
}

const lastNames = (
  'Abadie Aubert Bailly Barbier Baron Benoît Besson Blanchard Bonnet Bouvier Brun Carpentier Charrier Chevalier ' +
  'Colin Cordier Courtois Delmas Deschamps Drouet Étienne Fabre Faure Fournier Gaillard Garnier Gauthier Girard ' +
  'Guérin Hamon Hubert Jacquet Joly Lacroix Lambert Laurent Leclerc Lefèvre Lemoine Maillard Marchal Marty Masson ' +
  'Mercier Meunier Michaud Moulin Nicolas Noël Olivier Paris Pasquier Perrin Picard Poirier Prévost Renard Renaud ' +
  'Rivière Robin Rolland Roussel Roux Royer Salmon Schmitt Tessier Thévenet Vidal Vincent Weber Zimmermann'
).split(' ');
const firstNames = (
  'Agnès Amélie Anaïs Anne Annick Béatrice Brigitte Camille Catherine Cécile Chantal Christelle Claire Corinne ' +
  'Delphine Élise Élodie Émilie Estelle Fatima Florence Françoise Gaëlle Hélène Inès Isabelle Jeanne Joëlle Julie ' +
  'Karine Laëtitia Laure Léa Lucie Magali Marion Martine Maryse Michel Mireille Nadège Nathalie Nicole Océane ' +
  'Patricia Pauline Sabrina Sandrine Séverine Sophie Stéphanie Sylvie Thérèse Valérie Véronique Yasmine Zoé'
).split(' ');
const streets = [
  'rue de la République',
  'avenue Jean-Jaurès',
  'place de la Mairie',
  'chemin des Écoliers',
  'rue du Stade',
  'impasse des Lilas',
  'route de la Gare',
  'boulevard de l’Europe',
  'allée des Tilleuls',
  'rue de l’Église',
  'rue du 8 mai 1945',
  'montée du Château',
  'lotissement Les Cigales',
];

/** Two letters that no real one has, the department, five digits: an agrément number that is nobody's. */
const agrementOf = (cafCode: string, number: number) => `ZZ${cafCode}-${String(number).padStart(6, '0')}`;

/** One clean row: a real commune, everything else invented. Telephone numbers are of the range kept for fiction. */
function cleanCells(
  chance: Chance,
  number: number,
  cafCode: string,
  communes: readonly Commune[],
): CouncilCells {
  const commune = chance.pick(communes);
  const [nom, prenom] = [chance.pick(lastNames), chance.pick(firstNames)];
  const double = chance.next() < 0.08 ? `${nom}-${chance.pick(lastNames)}` : nom;
  const inMam = chance.next() < 0.05;
  const two = () => String(10 + chance.below(90));
  return {
    nom: double,
    prenom: chance.next() < 0.1 ? `${prenom}-${chance.pick(firstNames)}` : prenom,
    // The number of the row keeps two people of one name from living at one address.
    adresse: `${1 + (number % 900)} ${chance.pick(streets)}${number < 900 ? '' : `, bâtiment ${Math.floor(number / 900)}`}`,
    telephone: `04 65 71 ${two()} ${two()}`,
    code_postal: chance.pick(commune.postcodes),
    commune: commune.name,
    code_insee: commune.code,
    numero_agrement: agrementOf(cafCode, number),
    date_fin_agrement: `${String(1 + chance.below(28)).padStart(2, '0')}/${String(1 + chance.below(12)).padStart(2, '0')}/${2027 + chance.below(4)}`,
    formation_obligatoire: 'oui',
    droit_exerce: '',
    masquer: chance.next() < 0.05 ? chance.pick(['adresse', 'courriel', 'adresse, courriel']) : '',
    courriel: chance.next() < 0.6 ? `am${number}@exemple.test` : '',
    lieu_exercice: inMam ? 'mam' : 'domicile',
    nom_mam: inMam ? chance.pick(['Les Lutins', 'Pomme d’Api', 'À Petits Pas']) : '',
  };
}

const communesKnown = new Map<string | undefined, readonly Commune[]>();

/** Communes with a postcode, of a department or of everywhere; looked for once, as files are made by the hundred. */
function communesOf(cafCode: string | undefined): readonly Commune[] {
  const known = communesKnown.get(cafCode);
  if (known) return known;
  const found = [...allCommunes().byCode.values()].filter(
    ({ postcodes, department }) => postcodes.length > 0 && (!cafCode || department === cafCode),
  );
  communesKnown.set(cafCode, found);
  return found;
}

/** The rows of a file as they are made: one at a time, so that 310,000 take no memory. Same options, same rows. */
function* councilRows(options: CouncilFileOptions): Generator<CouncilCells> {
  const { cafCode, rows, seed, dirt = 0, faults = false, columns } = options;
  if (!cafByCode(cafCode)) throw new Error(`no Caf has the code ${cafCode}`);
  const chance = chanceOf(seed);
  const here = communesOf(options.everywhere ? undefined : cafCode);
  for (let number = 1; number <= rows; number++) {
    const cells = cleanCells(chance, number, cafCode, here);
    const soiled = chance.next() < dirt ? soilCouncilCells(cells, chance, faults) : cells;
    yield columns === 's4' ? { ...soiled, adresse: wholeAddress(soiled) } : soiled;
  }
}

/** The address as it comes when the file has no other column for it. */
const wholeAddress = ({ adresse, code_postal, commune }: CouncilCells): string =>
  adresse === '' ? '' : `${adresse} ${code_postal} ${commune}`.trim();

/** The text of a file, line by line. */
function* councilLines(options: CouncilFileOptions): Generator<string> {
  const { separator = ';', lineEnd = '\r\n', titles = {} } = options;
  const columns = options.columns === 's4' ? requiredCouncilColumns : (options.columns ?? councilColumns);
  const write = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const mark = options.encoding === 'utf-8-bom' ? '\uFEFF' : '';
  yield `${mark}${columns.map((column) => titles[column] ?? column).join(separator)}${lineEnd}`;
  for (const cells of councilRows(options)) {
    yield `${columns.map((column) => write(cells[column])).join(separator)}${lineEnd}`;
  }
}

/** A council's file in pieces of some sixty thousand bytes, made as they are read. */
export function* councilFilePieces(options: CouncilFileOptions): Generator<Uint8Array> {
  const encode =
    options.encoding === 'windows-1252' ? encode1252 : (text: string) => new TextEncoder().encode(text);
  let text = '';
  for (const line of councilLines(options)) {
    text += line;
    if (text.length < 60_000) continue;
    yield encode(text);
    text = '';
  }
  if (text !== '') yield encode(text);
}

/** A council's file, whole: made-up people in real communes. The same options make the same bytes. */
export const makeCouncilFile = (options: CouncilFileOptions): Uint8Array =>
  Buffer.concat([...councilFilePieces(options)]);
