import type { AddressToLocate } from '../../domain/territory/geocoder.ts';

/** Paris, Lyon and Marseille: one commune for us, and as many as they have districts for the national addresses. */
const cities = [
  { commune: '75056', postcode: /^75[01]\d\d$/, district: (last: string) => `751${last}` },
  { commune: '69123', postcode: /^6900[1-9]$/, district: (last: string) => `693${Number(last) + 80}` },
  { commune: '13055', postcode: /^130(0[1-9]|1[0-6])$/, district: (last: string) => `132${last}` },
] as const;

/** The code under which the national addresses have those of a commune: of a district, where the postcode tells it. */
export function codeOfAddresses({
  communeCode = '',
  postcode = '',
}: Pick<AddressToLocate, 'communeCode' | 'postcode'>): string {
  const city = cities.find(({ commune }) => commune === communeCode);
  return city?.postcode.test(postcode) ? city.district(postcode.slice(-2)) : communeCode;
}

/** Whether an address that bears a code lies in a commune: in a district of it, for the three. */
export const isInCommune = (code: string, commune: string): boolean =>
  code === commune || districtsOf.get(commune)?.test(code) === true;

const districtsOf = new Map([
  ['75056', /^751\d\d$/],
  ['69123', /^6938\d$/],
  ['13055', /^132\d\d$/],
]);
