import { cafByCode } from '../../domain/caf/cafs.ts';
import { type ReferenceListColumn, referenceListColumns } from '../../domain/reference-list/columns.ts';
import type { Commune } from '../../domain/territory/communes.ts';
import { type Chance, chanceOf } from './chance.ts';
import { allCommunes } from './communes.ts';
import { soil } from './dirty-cells.ts';
import { encode1252 } from './encode-1252.ts';

export type Cells = Record<ReferenceListColumn, string>;

interface Options {
  cafCode: string;
  lines: number;
  /** The same seed makes the same list. */
  seed: number;
  /** Share of lines, 0 to 1, that get one to three defects such as real lists have. */
  dirt: number;
  encoding?: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  separator?: ';' | ',' | '\t';
  /** Middle of the territory, for positions within some thirty kilometres; without it positions are left empty. */
  around?: { latitude: number; longitude: number };
}

const middles: Readonly<Record<string, Options['around']>> = {
  '26': { latitude: 44.73, longitude: 5.02 },
  '33': { latitude: 44.84, longitude: -0.58 },
  '73': { latitude: 45.57, longitude: 6.1 },
};

const kinds = [
  {
    type: 'EAJE',
    names: ['Multi-accueil', 'Micro-crèche', 'Crèche', 'Halte-garderie', 'Crèche familiale'],
    weight: 5,
  },
  { type: 'ALSH', names: ['Accueil de loisirs', 'Centre de loisirs', 'Accueil périscolaire'], weight: 8 },
  { type: 'RPE', names: ['Relais petite enfance', 'RPE'], weight: 1 },
  { type: 'LAEP', names: ['Lieu d’accueil enfants-parents', 'LAEP'], weight: 1 },
  { type: 'MAM', names: ['MAM', 'Maison d’assistants maternels'], weight: 2 },
] as const;
const kindsByWeight = kinds.flatMap((kind) => Array<(typeof kinds)[number]>(kind.weight).fill(kind));

const nicknames = [
  'Les Lutins',
  'Les Petits Loups',
  'L’Île aux Enfants',
  'Pomme d’Api',
  'Les Coccinelles',
  'La Ribambelle',
  'Les P’tits Pas',
  'Le Jardin des Bambins',
  'Les Moussaillons',
  'L’Arbre à Cabane',
  'Les Cigales',
  'Le Nid',
  'À Petits Pas',
  'Les Farfadets',
  'Bulle de Rêve',
  'La Marelle',
  'Les Écureuils',
  'Pirouette',
  'Les Galopins',
  'Au Clair de la Lune',
  'La Clé des Champs',
] as const;
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
  'quai de la Drôme',
  'montée du Château',
] as const;

const asciiOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** One clean line: a real commune, everything else invented. Telephone numbers are of the range kept for fiction. */
function cleanCells(
  chance: Chance,
  number: number,
  communes: readonly Commune[],
  around: Options['around'],
): Cells {
  const commune = chance.pick(communes);
  const { type, names } = chance.pick(kindsByWeight);
  const nickname = chance.pick(nicknames);
  const managers = [
    `Commune de ${commune.name}`,
    `CCAS de ${commune.name}`,
    `Association ${nickname}`,
    'Familles Rurales',
  ];
  const host = `${asciiOf(nickname)}.${asciiOf(commune.name)}.example`;
  const degrees = (middle: number) => (middle + (chance.next() - 0.5) * 0.5).toFixed(5);
  return {
    id: `${type}-${String(number).padStart(5, '0')}`,
    type,
    nom: `${chance.pick(names)} ${nickname}`,
    gestionnaire: chance.pick(managers),
    numero_voie: chance.next() < 0.8 ? String(1 + chance.below(120)) : '',
    voie: chance.pick(streets),
    code_postal: chance.pick(commune.postcodes),
    commune: commune.name,
    code_insee: commune.code,
    telephone: `04 65 71 ${10 + chance.below(90)} ${10 + chance.below(90)}`,
    email: chance.next() < 0.9 ? `accueil@${host}` : '',
    site: chance.next() < 0.5 ? `https://www.${host}` : '',
    latitude: around ? degrees(around.latitude) : '',
    longitude: around ? degrees(around.longitude) : '',
    capacite: type === 'RPE' || type === 'LAEP' ? '' : String(10 + chance.below(50)),
  };
}

/**
 * A Caf's reference list as real ones are: made-up establishments in real communes of the department, some lines dirty.
 * The same options make the same bytes.
 */
export function makeReferenceListCsv(options: Options): Uint8Array {
  const {
    cafCode,
    lines,
    seed,
    dirt,
    encoding = 'utf-8',
    separator = ';',
    around = middles[cafCode],
  } = options;
  const chance = chanceOf(seed);
  const everywhere = [...allCommunes().byCode.values()].filter(({ postcodes }) => postcodes.length > 0);
  const communes = everywhere.filter(({ department }) => department === cafCode);
  if (!cafByCode(cafCode)) throw new Error(`no Caf has the code ${cafCode}`);

  const records = Array.from({ length: lines }, (_, at) => {
    const cells = cleanCells(chance, at + 1, communes, around);
    return chance.next() < dirt ? soil(cells, chance, everywhere) : cells;
  });
  const write = (cell: string) =>
    /["\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = [
    referenceListColumns,
    ...records.map((cells) => referenceListColumns.map((column) => cells[column])),
  ]
    .map((cells) => `${cells.map(write).join(separator)}\r\n`)
    .join('');
  if (encoding === 'windows-1252') return encode1252(text);
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}
