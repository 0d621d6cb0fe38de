import { readFile } from 'node:fs/promises';
import { type Centres, type CentresFile, indexCentres } from '../../domain/territory/centres.ts';
import { type CommuneIndex, type CommunesFile, indexCommunes } from '../../domain/territory/communes.ts';

const readReference = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../dist/reference/${name}.json`, import.meta.url), 'utf8'));

/** The official communes, from the reference data that the build makes. */
export const readCommunes = async (): Promise<CommuneIndex> =>
  indexCommunes((await readReference('communes')) as CommunesFile);

/** Where they are. */
export const readCentres = async (): Promise<Centres> =>
  indexCentres((await readReference('centres')) as CentresFile);
