import type { Commune } from '../../domain/territory/communes.ts';
import type { Chance } from './chance.ts';
import type { Cells } from './reference-list-csv.ts';

type Soiling = (cells: Cells, chance: Chance, everywhere: readonly Commune[]) => Partial<Cells>;

const shout = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
const digits = (text: string): string => text.replace(/\D/g, '');

/** Defects that leave the line usable, as seen in real lists. */
const mendable: readonly Soiling[] = [
  ({ nom }) => ({ nom: shout(nom) }),
  ({ nom, voie }) => ({ nom: shout(nom), voie: shout(voie) }),
  ({ commune, voie }) => ({ commune: shout(commune), voie: shout(voie) }),
  () => ({ telephone: '0000000000' }),
  ({ telephone }) => ({ telephone: digits(telephone).slice(1) }),
  ({ telephone }) => ({ telephone: `${digits(telephone).slice(1, 2)},${digits(telephone).slice(2, 5)}E+08` }),
  ({ telephone }) => ({ telephone: `${telephone} / 01 99 00 12 34` }),
  ({ telephone }) => ({ telephone: telephone.slice(0, -2) }),
  () => ({ code_postal: '' }),
  ({ code_postal, commune }) => ({ code_postal: commune, commune: code_postal }),
  ({ code_postal, commune }) => ({ code_postal: '', commune: `${code_postal} ${shout(commune)}` }),
  ({ code_postal }) => ({ code_insee: code_postal }),
  () => ({ code_insee: '' }),
  ({ code_postal, code_insee }) => ({
    code_postal: code_postal.replace(/^0/, ''),
    code_insee: code_insee.replace(/^0/, ''),
  }),
  (_, chance, everywhere) => ({ code_insee: chance.pick(everywhere).code }),
  (_, chance, everywhere) => {
    const { code, name, postcodes } = chance.pick(everywhere);
    return { code_insee: code, commune: name, code_postal: chance.pick(postcodes) };
  },
  () => ({ email: 'pas de mail' }),
  ({ email }) => ({ email: `${email} ; direction@creche.example` }),
  ({ site }) => ({ site: site.replace(/^https:\/\//, '') || 'www.creche.example' }),
  () => ({ site: 'javascript:alert(1)' }),
  ({ latitude, longitude }) => ({ latitude: longitude, longitude: latitude }),
  ({ latitude, longitude }) => ({
    latitude: latitude.replace('.', ','),
    longitude: longitude.replace('.', ','),
  }),
  () => ({ latitude: '0', longitude: '0' }),
  () => ({ latitude: '843560,2', longitude: '6419820,5' }),
  ({ capacite }) => ({ capacite: `${capacite || '12'} places` }),
  () => ({ capacite: '9999' }),
  () => ({ gestionnaire: '#N/A' }),
  () => ({ gestionnaire: '=CONCATENER(A1;B1)', site: '-' }),
  ({ telephone }) => ({ telephone: `'${digits(telephone)}` }),
  ({ nom }) => ({ nom: `${nom}\n(annexe)` }),
  ({ nom }) => ({ nom: `${nom}\u202e  "bleue" ; verte ` }),
  () => ({ numero_voie: '12-oct' }),
];

/** Defects for which the line is refused. */
const fatal: readonly Soiling[] = [
  () => ({ id: '' }),
  () => ({ id: 'n° 12' }),
  () => ({ id: 'ALSH-00001' }),
  () => ({ type: 'Crèche' }),
  () => ({ nom: '' }),
];

/** The cells with one to three defects; one dirty line in twenty gets one for which it is refused. */
export function soil(cells: Cells, chance: Chance, everywhere: readonly Commune[]): Cells {
  let soiled = cells;
  for (let defects = 1 + chance.below(3); defects > 0; defects--) {
    soiled = { ...soiled, ...chance.pick(mendable)(soiled, chance, everywhere) };
  }
  return chance.next() < 0.05 ? { ...soiled, ...chance.pick(fatal)(soiled, chance, everywhere) } : soiled;
}
