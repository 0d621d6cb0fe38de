import type { CouncilColumn } from '../../domain/childminders/columns.ts';
import type { Chance } from './chance.ts';

export type CouncilCells = Record<CouncilColumn, string>;

type Soiling = (cells: CouncilCells, chance: Chance) => Partial<CouncilCells>;

const shout = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
const digits = (text: string): string => text.replace(/\D/g, '');

/** What spreadsheets and people do to cells, and that is put right or only told of. */
const mendable: readonly Soiling[] = [
  ({ nom, prenom }) => ({ nom: shout(nom), prenom: shout(prenom) }),
  ({ nom }) => ({ nom: `Mme ${nom}` }),
  ({ nom }) => ({ nom: `  ${nom} ` }),
  ({ adresse, commune }) => ({ adresse: shout(adresse), commune: shout(commune) }),
  ({ adresse }) => ({ adresse: `${adresse}\nBâtiment B ; escalier "2"` }),
  ({ adresse }) => ({ adresse: `'${adresse}` }),
  ({ adresse, code_postal, commune }) => ({ adresse: `${adresse}, ${code_postal} ${shout(commune)}` }),
  ({ telephone }) => ({ telephone: digits(telephone).slice(1) }),
  ({ telephone }) => ({ telephone: `'${digits(telephone)}` }),
  ({ telephone }) => ({ telephone: `="${digits(telephone)}"` }),
  ({ telephone }) => ({ telephone: `+33 ${telephone.slice(1)}` }),
  ({ telephone }) => ({ telephone: `${telephone} / 01 99 00 12 34` }),
  ({ telephone }) => ({
    telephone: `${digits(telephone).slice(1, 2)},${digits(telephone).slice(2)}E+08`,
  }),
  ({ code_postal, code_insee }) => ({
    code_postal: code_postal.replace(/^0/, ''),
    code_insee: code_insee.replace(/^0/, ''),
  }),
  ({ code_postal, commune }) => ({ code_postal: commune, commune: code_postal }),
  ({ commune }) => ({ commune: commune.replace(/^Saint(e?)-/, 'ST$1 ').replaceAll('-', ' ') }),
  () => ({ code_insee: '' }),
  () => ({ code_insee: '99999' }),
  ({ courriel }) => ({ courriel: `${courriel || 'am@exemple.test'} ; autre@exemple.test` }),
  () => ({ courriel: 'pas de mail' }),
  () => ({ courriel: '=HYPERLINK("http://exemple.test")' }),
  () => ({ date_fin_agrement: '47118' }),
  () => ({ date_fin_agrement: '2028-02-29' }),
  () => ({ date_fin_agrement: '31/12/2019' }),
  () => ({ formation_obligatoire: 'NON' }),
  () => ({ formation_obligatoire: '' }),
  () => ({ droit_exerce: 'Opposition' }),
  () => ({ droit_exerce: 'suppression' }),
  () => ({ droit_exerce: 'Accès' }),
  () => ({ droit_exerce: 'rectification' }),
  () => ({ masquer: 'Adresse' }),
  () => ({ lieu_exercice: 'Maison d’assistants maternels' }),
  ({ nom }) => ({ nom: `${nom}\u202e\u200b` }),
  () => ({ nom_mam: '@SUM(1+1)*cmd' }),
];

/** For which a line has a fault. */
const faulty: readonly Soiling[] = [
  () => ({ nom: '' }),
  () => ({ prenom: '???' }),
  () => ({ adresse: '', masquer: '' }),
  () => ({ telephone: '', courriel: '', masquer: '' }),
  () => ({ telephone: '0000000000' }),
  () => ({ telephone: '04 65 71' }),
  () => ({ telephone: '6,4E+08' }),
  () => ({ commune: 'Trifouillis-les-Oies', code_postal: '', code_insee: '' }),
  () => ({ code_postal: '', commune: '', code_insee: '' }),
  () => ({ numero_agrement: '2,6E+11' }),
  () => ({ date_fin_agrement: '31/02/2028' }),
  () => ({ formation_obligatoire: 'peut-être' }),
  () => ({ droit_exerce: 'autre chose' }),
  () => ({ masquer: 'tout' }),
  () => ({ masquer: 'telephone et courriel' }),
  () => ({ lieu_exercice: 'sur la lune' }),
  ({ adresse }) => ({ adresse: `${adresse} ${'très long '.repeat(20)}` }),
];

/** The cells with one to three defects, no cell twice; when `faults` are wanted, one dirty row in four has one. */
export function soilCouncilCells(cells: CouncilCells, chance: Chance, faults: boolean): CouncilCells {
  let soiled = cells;
  const touched = new Set<string>();
  for (let defects = 1 + chance.below(3); defects > 0; defects--) {
    const soiling = chance.pick(mendable)(soiled, chance);
    const columns = Object.keys(soiling);
    if (columns.some((column) => touched.has(column))) continue;
    soiled = { ...soiled, ...soiling };
    for (const column of columns) touched.add(column);
  }
  return faults && chance.next() < 0.25 ? { ...soiled, ...chance.pick(faulty)(soiled, chance) } : soiled;
}
