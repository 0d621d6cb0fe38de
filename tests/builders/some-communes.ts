import type { CommunesFile } from '../../domain/territory/communes.ts';
import type { TerritoriesFile } from '../../domain/territory/territories.ts';

/** A few real communes in place of the 34,969: enough for searches, and read in no time. */
export const someCommunes: CommunesFile = {
  year: 2026,
  communes: [
    ['26108', 'Crest', '26400', 8696],
    ['26011', 'Aouste-sur-Sye', '26400', 2584],
    ['26240', 'Piégros-la-Clastre', '26400', 953],
    ['26113', 'Die', '26150', 4796],
    ['26362', 'Valence', '26000', 64749],
    ['26220', 'Nyons', '26110', 6770],
    ['33063', 'Bordeaux', '33000 33100 33200 33300 33800', 261804],
    ['73065', 'Chambéry', '73000', 59964],
    ['84150', 'Visan', '84820', 1989],
    ['97801', 'Saint-Martin', '97150', 31477],
  ],
};

/** Groups of these communes, of each kind; one crosses the border of its department. */
export const someTerritories: TerritoriesFile = {
  year: 2026,
  territories: [
    ['epci', '200040509', 'Communauté de communes du Crestois et du Pays de Saillans', '26108 26011 26240'],
    ['epci', '200040681', 'Communauté de communes Enclave des Papes – Pays de Grignan', '26220 84150'],
    ['canton', '2602', 'Crest', '26108 26011'],
    ['arrondissement', '261', 'Die', '26108 26011 26240 26113'],
  ],
};
