/** What tells where an address is, as far as codes go. */
export interface CodedPlace {
  communeCode?: string | undefined;
  postcode?: string | undefined;
}

/** Paris, Lyon and Marseille: one commune for us, and as many as they have districts for the national addresses. */
const towns = [
  { commune: '75056', name: 'Paris', postcode: /^75[01]\d\d$/, codes: /^751(0[1-9]|1\d|20)$/ },
  { commune: '69123', name: 'Lyon', postcode: /^6900[1-9]$/, codes: /^6938[1-9]$/ },
  { commune: '13055', name: 'Marseille', postcode: /^130(0[1-9]|1[0-6])$/, codes: /^132(0[1-9]|1[0-6])$/ },
] as const;
type Town = (typeof towns)[number];

const codeIn = ({ commune }: Town, number: number): string =>
  commune === '69123' ? `${69380 + number}` : `${commune === '75056' ? 75100 + number : 13200 + number}`;
const numberOf = (code: string): number => (Number(code) % 100) - (code.startsWith('6938') ? 80 : 0);
const townOf = (code: string): Town | undefined => towns.find(({ codes }) => codes.test(code));

/** The code under which the national addresses have those of a commune: of a district, where the postcode tells it. */
export function codeOfAddresses({ communeCode = '', postcode = '' }: CodedPlace): string {
  const town = towns.find(({ commune }) => commune === communeCode);
  return town?.postcode.test(postcode) ? codeIn(town, Number(postcode.slice(-2))) : communeCode;
}

/** Whether an address that bears a code lies in a commune: in a district of it, for the three. */
export const isInCommune = (code: string, commune: string): boolean =>
  code === commune || townOf(code)?.commune === commune;

/** The commune that a code stands for: the town of a district, the very code for any other. */
export const wholeCommune = (code: string): string => townOf(code)?.commune ?? code;

/** A district: `13201`, « Marseille 1er », `13001`. */
export interface District {
  code: string;
  name: string;
  postcode: string;
}

/** What a code says of a district; undefined for any other commune. */
export function districtOf(code: string): District | undefined {
  const town = townOf(code);
  if (!town) return undefined;
  const number = numberOf(code);
  const postcode = Number(town.commune.slice(0, 2)) * 1000 + number;
  return { code, name: `${town.name} ${number}${number === 1 ? 'er' : 'e'}`, postcode: String(postcode) };
}

/** The code of the district that bears an official name, « Paris 15e Arrondissement ». */
export function districtCalled(officialName: string): string | undefined {
  const [, name, number = ''] = /^(\p{L}+) (\d{1,2})er? Arrondissement$/u.exec(officialName) ?? [];
  const town = towns.find((one) => one.name === name);
  return town && codeIn(town, Number(number));
}
