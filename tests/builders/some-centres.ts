import type { CentresFile } from '../../domain/territory/centres.ts';

/** Where the few communes of `some-communes.ts` are. */
export const someCentres: CentresFile = {
  year: 2026,
  communes: [
    ['26108', 44.7264, 5.0152],
    ['26011', 44.7181, 5.0542],
    ['26240', 44.7033, 5.1004, 1],
    ['26113', 44.7531, 5.3702],
    ['26362', 44.9256, 4.9096],
    ['26220', 44.3609, 5.1398],
    ['33063', 44.8404, -0.5805],
    ['73065', 45.5664, 5.9208],
    ['84150', 44.3153, 4.9489, 1],
    ['97801', 18.07, -63.05, 1],
  ],
};
