import { readFile } from 'node:fs/promises';
import { type Centres, type CentresFile, indexCentres } from '../../domain/territory/centres.ts';
import { type CommuneIndex, type CommunesFile, indexCommunes } from '../../domain/territory/communes.ts';

const readReference = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../dist/reference/${name}.json`, import.meta.url), 'utf8'));

/** Each step of the demonstration asks for them, one after the other; nothing does afterwards. */
const keptMs = 60_000;
let known: Promise<CommuneIndex> | undefined;

/** The official communes, from the reference data that the build makes; the same to all who ask within a minute. */
export function readCommunes(): Promise<CommuneIndex> {
  if (!known) {
    known = readReference('communes').then((file) => indexCommunes(file as CommunesFile));
    setTimeout(() => {
      known = undefined;
    }, keptMs).unref();
  }
  return known;
}

/** Where they are. */
export const readCentres = async (): Promise<Centres> =>
  indexCentres((await readReference('centres')) as CentresFile);
