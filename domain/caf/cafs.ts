import * as z from 'zod';

/**
 * Region under which a telephone number without country code is read. The codes are those of ISO 3166, as telephone
 * libraries expect them.
 */
export type PhoneRegion = 'FR' | 'GP' | 'MQ' | 'GF' | 'RE' | 'YT';

/** The article goes before the department's name as it stands: « de la » + « Drôme », « de l’ » + « Ain ». */
type Row = readonly [code: string, article: string, department: string, seat: string];

/** One departmental fund per line. The seat is the town of the head office, for lists and place names only. */
const rows: readonly Row[] = [
  ['01', 'de l’', 'Ain', 'Bourg-en-Bresse'],
  ['02', 'de l’', 'Aisne', 'Saint-Quentin'],
  ['03', 'de l’', 'Allier', 'Moulins'],
  ['04', 'des ', 'Alpes-de-Haute-Provence', 'Digne-les-Bains'],
  ['05', 'des ', 'Hautes-Alpes', 'Gap'],
  ['06', 'des ', 'Alpes-Maritimes', 'Nice'],
  ['07', 'de l’', 'Ardèche', 'Aubenas'],
  ['08', 'des ', 'Ardennes', 'Charleville-Mézières'],
  ['09', 'de l’', 'Ariège', 'Foix'],
  ['10', 'de l’', 'Aube', 'Troyes'],
  ['11', 'de l’', 'Aude', 'Carcassonne'],
  ['12', 'de l’', 'Aveyron', 'Rodez'],
  ['13', 'des ', 'Bouches-du-Rhône', 'Marseille'],
  ['14', 'du ', 'Calvados', 'Caen'],
  ['15', 'du ', 'Cantal', 'Aurillac'],
  ['16', 'de la ', 'Charente', 'Angoulême'],
  ['17', 'de la ', 'Charente-Maritime', 'La Rochelle'],
  ['18', 'du ', 'Cher', 'Bourges'],
  ['19', 'de la ', 'Corrèze', 'Brive-la-Gaillarde'],
  ['2A', 'de la ', 'Corse-du-Sud', 'Ajaccio'],
  ['2B', 'de la ', 'Haute-Corse', 'Bastia'],
  ['21', 'de la ', 'Côte-d’Or', 'Dijon'],
  ['22', 'des ', 'Côtes-d’Armor', 'Saint-Brieuc'],
  ['23', 'de la ', 'Creuse', 'Guéret'],
  ['24', 'de la ', 'Dordogne', 'Périgueux'],
  ['25', 'du ', 'Doubs', 'Besançon'],
  ['26', 'de la ', 'Drôme', 'Valence'],
  ['27', 'de l’', 'Eure', 'Évreux'],
  ['28', 'd’', 'Eure-et-Loir', 'Chartres'],
  ['29', 'du ', 'Finistère', 'Brest'],
  ['30', 'du ', 'Gard', 'Nîmes'],
  ['31', 'de la ', 'Haute-Garonne', 'Toulouse'],
  ['32', 'du ', 'Gers', 'Auch'],
  ['33', 'de la ', 'Gironde', 'Bordeaux'],
  ['34', 'de l’', 'Hérault', 'Montpellier'],
  ['35', 'd’', 'Ille-et-Vilaine', 'Rennes'],
  ['36', 'de l’', 'Indre', 'Châteauroux'],
  ['37', 'd’', 'Indre-et-Loire', 'Tours'],
  ['38', 'de l’', 'Isère', 'Grenoble'],
  ['39', 'du ', 'Jura', 'Lons-le-Saunier'],
  ['40', 'des ', 'Landes', 'Mont-de-Marsan'],
  ['41', 'de ', 'Loir-et-Cher', 'Blois'],
  ['42', 'de la ', 'Loire', 'Saint-Étienne'],
  ['43', 'de la ', 'Haute-Loire', 'Le Puy-en-Velay'],
  ['44', 'de ', 'Loire-Atlantique', 'Nantes'],
  ['45', 'du ', 'Loiret', 'Orléans'],
  ['46', 'du ', 'Lot', 'Cahors'],
  ['47', 'de ', 'Lot-et-Garonne', 'Agen'],
  ['48', 'de la ', 'Lozère', 'Mende'],
  ['49', 'de ', 'Maine-et-Loire', 'Angers'],
  ['50', 'de la ', 'Manche', 'Avranches'],
  ['51', 'de la ', 'Marne', 'Reims'],
  ['52', 'de la ', 'Haute-Marne', 'Chaumont'],
  ['53', 'de la ', 'Mayenne', 'Laval'],
  ['54', 'de ', 'Meurthe-et-Moselle', 'Nancy'],
  ['55', 'de la ', 'Meuse', 'Bar-le-Duc'],
  ['56', 'du ', 'Morbihan', 'Vannes'],
  ['57', 'de la ', 'Moselle', 'Metz'],
  ['58', 'de la ', 'Nièvre', 'Nevers'],
  ['59', 'du ', 'Nord', 'Lille'],
  ['60', 'de l’', 'Oise', 'Beauvais'],
  ['61', 'de l’', 'Orne', 'Alençon'],
  ['62', 'du ', 'Pas-de-Calais', 'Arras'],
  ['63', 'du ', 'Puy-de-Dôme', 'Clermont-Ferrand'],
  ['64', 'des ', 'Pyrénées-Atlantiques', 'Pau'],
  ['65', 'des ', 'Hautes-Pyrénées', 'Tarbes'],
  ['66', 'des ', 'Pyrénées-Orientales', 'Perpignan'],
  ['67', 'du ', 'Bas-Rhin', 'Strasbourg'],
  ['68', 'du ', 'Haut-Rhin', 'Mulhouse'],
  ['69', 'du ', 'Rhône', 'Lyon'],
  ['70', 'de la ', 'Haute-Saône', 'Vesoul'],
  ['71', 'de ', 'Saône-et-Loire', 'Mâcon'],
  ['72', 'de la ', 'Sarthe', 'Le Mans'],
  ['73', 'de la ', 'Savoie', 'Chambéry'],
  ['74', 'de la ', 'Haute-Savoie', 'Annecy'],
  ['75', 'de ', 'Paris', 'Paris'],
  ['76', 'de la ', 'Seine-Maritime', 'Rouen'],
  ['77', 'de ', 'Seine-et-Marne', 'Melun'],
  ['78', 'des ', 'Yvelines', 'Montigny-le-Bretonneux'],
  ['79', 'des ', 'Deux-Sèvres', 'Niort'],
  ['80', 'de la ', 'Somme', 'Amiens'],
  ['81', 'du ', 'Tarn', 'Albi'],
  ['82', 'de ', 'Tarn-et-Garonne', 'Montauban'],
  ['83', 'du ', 'Var', 'Toulon'],
  ['84', 'de ', 'Vaucluse', 'Avignon'],
  ['85', 'de la ', 'Vendée', 'La Roche-sur-Yon'],
  ['86', 'de la ', 'Vienne', 'Poitiers'],
  ['87', 'de la ', 'Haute-Vienne', 'Limoges'],
  ['88', 'des ', 'Vosges', 'Épinal'],
  ['89', 'de l’', 'Yonne', 'Auxerre'],
  ['90', 'du ', 'Territoire de Belfort', 'Belfort'],
  ['91', 'de l’', 'Essonne', 'Évry-Courcouronnes'],
  ['92', 'des ', 'Hauts-de-Seine', 'Nanterre'],
  ['93', 'de la ', 'Seine-Saint-Denis', 'Rosny-sous-Bois'],
  ['94', 'du ', 'Val-de-Marne', 'Créteil'],
  ['95', 'du ', 'Val-d’Oise', 'Cergy'],
  ['971', 'de la ', 'Guadeloupe', 'Les Abymes'],
  ['972', 'de la ', 'Martinique', 'Le Lamentin'],
  ['973', 'de la ', 'Guyane', 'Cayenne'],
  ['974', 'de la ', 'Réunion', 'Saint-Denis'],
  ['976', 'de ', 'Mayotte', 'Mamoudzou'],
];

const overseas: Readonly<Record<string, readonly [PhoneRegion, timeZone: string]>> = {
  '971': ['GP', 'America/Guadeloupe'],
  '972': ['MQ', 'America/Martinique'],
  '973': ['GF', 'America/Cayenne'],
  '974': ['RE', 'Indian/Reunion'],
  '976': ['YT', 'Indian/Mayotte'],
};

/** Code of a departmental Caf: that of its department, `26`, `2A`, `974`. */
export const CafCode = z.enum(rows.map(([code]) => code)).brand<'CafCode'>();
export type CafCode = z.infer<typeof CafCode>;

/** A departmental family allowance fund, under the names that conventions and screens give it. */
export interface Caf {
  code: CafCode;
  /** « Caf de la Drôme » */
  name: string;
  /** « Caisse d’allocations familiales de la Drôme », the party's name on a convention. */
  fullName: string;
  /** « Drôme » */
  department: string;
  /** Town of the head office. Its address and its director are in the Caf's own profile. */
  seat: string;
  phoneRegion: PhoneRegion;
  /** IANA name: days and time limits are counted in it. */
  timeZone: string;
}

/** The 101 Caf, in the order of the department codes (Corsica after 19, overseas last). */
export const cafs: readonly Caf[] = rows.map(([code, article, department, seat]) => {
  const [phoneRegion, timeZone] = overseas[code] ?? (['FR', 'Europe/Paris'] as const);
  return {
    // The enumeration is made of these very codes.
    code: code as CafCode,
    name: `Caf ${article}${department}`,
    fullName: `Caisse d’allocations familiales ${article}${department}`,
    // The article belongs to this one department's own name, and only when the name stands alone.
    department: code === '974' ? 'La Réunion' : department,
    seat,
    phoneRegion,
    timeZone,
  };
});

/** Their codes: what runs over all departments runs over these, unless it is given fewer. */
export const everyCaf: readonly CafCode[] = cafs.map(({ code }) => code);

const byCode: ReadonlyMap<string, Caf> = new Map(cafs.map((caf) => [caf.code, caf]));

/** The Caf of that code; undefined when there is none. */
export const cafByCode = (code: string): Caf | undefined => byCode.get(code);

/**
 * The Caf that serves a department or a collectivity (`971`, `2A`); Saint-Martin (`978`) comes under Guadeloupe.
 * Undefined where there is no Caf: New Caledonia, Polynesia…
 */
export const cafOfDepartment = (department: string): Caf | undefined =>
  byCode.get(department === '978' ? '971' : department);

/**
 * Department of a commune from its INSEE code: `26362` → `26`, `2A004` → `2A`, `97411` → `974`. Undefined when the
 * text is no INSEE code. Exact, unlike {@link departmentOfPostcode}.
 */
export function departmentOfCommune(inseeCode: string): string | undefined {
  if (!/^(\d{5}|2[AB]\d{3})$/.test(inseeCode)) return undefined;
  return /^9[78]/.test(inseeCode) ? inseeCode.slice(0, 3) : inseeCode.slice(0, 2);
}

/**
 * Department that a postcode points to: `26000` → `26`, `20200` → `2B`, `97110` → `971`. Undefined when the text is
 * no postcode. An approximation: some twenty communes are served from the neighbouring department.
 */
export function departmentOfPostcode(postcode: string): string | undefined {
  if (!/^\d{5}$/.test(postcode)) return undefined;
  // Saint-Barthélemy and Saint-Martin kept the postcodes they had as communes of Guadeloupe.
  if (postcode === '97133') return '977';
  if (postcode === '97150') return '978';
  if (/^9[78]/.test(postcode)) return postcode.slice(0, 3);
  if (postcode.startsWith('20')) return postcode < '20200' ? '2A' : '2B';
  return postcode.slice(0, 2);
}
