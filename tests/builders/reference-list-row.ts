import { cafByCode } from '../../domain/caf/cafs.ts';
import { type ReferenceListRow, referenceListColumns } from '../../domain/reference-list/columns.ts';
import type { ListContext } from '../../domain/reference-list/read-line.ts';
import { allCommunes } from './communes.ts';
import type { Cells } from './reference-list-csv.ts';

const clean: Cells = {
  id: 'EAJE-1',
  type: 'EAJE',
  nom: 'Multi-accueil Les Lutins',
  gestionnaire: 'Commune de Crest',
  numero_voie: '12',
  voie: 'rue de la Gare',
  code_postal: '26400',
  commune: 'Crest',
  code_insee: '26108',
  telephone: '04 65 71 20 20',
  email: 'lutins@crest.example',
  site: 'https://lutins.example',
  latitude: '44.7286',
  longitude: '5.0237',
  capacite: '24',
};

/** A clean line of the Drôme, with the cells given in place of its own. */
export const referenceListRow = (cells: Partial<Cells> = {}, line = 2): ReferenceListRow => ({
  line,
  cells: { ...clean, ...cells },
  excess: 0,
});

/** A line of which every cell is empty but those given. */
export const sparseRow = (cells: Partial<Cells>): ReferenceListRow =>
  referenceListRow({ ...Object.fromEntries(referenceListColumns.map((column) => [column, ''])), ...cells });

/** What the lists of a Caf are read against. */
export function listContext(cafCode = '26'): ListContext {
  const caf = cafByCode(cafCode);
  if (!caf) throw new Error(`no Caf has the code ${cafCode}`);
  return { caf, communes: allCommunes() };
}
