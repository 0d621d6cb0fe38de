import { keepFor } from './keep-for.ts';
import { published } from './published.ts';

const anHour = 3_600_000;

/** Where the communes are. A deployment replaces the file once a year. */
export const readCentres = keepFor(anHour, () => published().readCentres());

/** The communes, for functions that are asked about them at every key pressed. */
export const keptCommunes = keepFor(anHour, () => published().readCommunes());
